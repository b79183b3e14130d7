package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workspace knows is there again at the next start, however the last one ended. */
class KeptFolderTest {
  @TempDir private Path temporary;

  private Path folder() {
    return temporary.resolve("kept");
  }

  @Test
  void everythingIsThereAgainButTheTokens() throws Exception {
    Map<String, JsonNode> before;
    String token;
    String newest;
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = Session.in(kept)) {
      Session.live(workspace);
      before = Session.seen(workspace);
      token = workspace.botToken();
      newest = workspace.messages("general").getLast().ts();
    }
    // The second time the journal is read as it was written anew by the first.
    for (int start = 0; start < 2; start++) {
      try (KeptFolder kept = KeptFolder.hold(folder());
          Workspace workspace = Session.in(kept)) {
        assertFalse(kept.isNew());
        assertEquals(before, Session.seen(workspace));
        assertNotEquals(token, workspace.botToken());
        Message post =
            workspace.messages("general").stream()
                .filter(m -> m.metadata().isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals("7", post.metadata().get().path("event_payload").path("id").asText());
      }
    }
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = Session.in(kept)) {
      String next = workspace.as("ada").say("general", "and on").ts();
      assertTrue(next.compareTo(newest) > 0, "a ts is never given twice");
    }
    assertFalse(Files.readString(folder().resolve("rehearsal.journal")).contains(token));
  }

  @Test
  void wheneverTheProcessEndsTheFolderOpens() throws Exception {
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = Session.in(kept)) {
      Session.live(workspace);
    }
    Path journal = folder().resolve("rehearsal.journal");
    byte[] whole = Files.readAllBytes(journal);
    int records = -1;
    for (int length = 0; length <= whole.length; length += length % 97 < 5 ? 1 : 31) {
      Files.write(journal, Arrays.copyOf(whole, length));
      try (KeptFolder kept = KeptFolder.hold(folder())) {
        int now = kept.records().size();
        assertTrue(now >= records, "more of the journal holds no less");
        records = now;
      }
    }
    assertTrue(records > 30, "nearly all of it was read at the end");
    // What is left after the very first moments.
    for (int length : new int[] {0, 5, 200, whole.length / 2, whole.length - 1}) {
      Files.write(journal, Arrays.copyOf(whole, length));
      try (KeptFolder kept = KeptFolder.hold(folder());
          Workspace workspace = Session.in(kept)) {
        workspace.as("ada").say("general", "It goes on");
      }
    }
  }

  @Test
  void whatWasChangedFromOutsideIsRefusedWithItsLine() throws Exception {
    try (KeptFolder kept = KeptFolder.hold(folder());
        Workspace workspace = Session.in(kept)) {
      workspace.as("ada").say("general", "Checkout fails");
    }
    Path journal = folder().resolve("rehearsal.journal");
    Files.writeString(journal, Files.readString(journal).replace("Ben Okri", "Ben Akri"));
    String said = assertThrows(FolderUnusable.class, () -> KeptFolder.hold(folder())).getMessage();
    assertTrue(said.matches(".*rehearsal.journal is damaged: line \\d+ is not as it was .*"), said);
  }

  @Test
  void otherFoldersAndFilesAreRefusedAndLeftAlone() throws Exception {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("thesis.txt"), "years of work");
    String said = assertThrows(FolderUnusable.class, () -> KeptFolder.hold(folder())).getMessage();
    assertTrue(said.endsWith("holds other files and no rehearsal. Name a new or an empty folder."));
    assertEquals(List.of("thesis.txt"), Arrays.asList(folder().toFile().list()));
    Path file = folder().resolve("thesis.txt");
    said = assertThrows(FolderUnusable.class, () -> KeptFolder.hold(file)).getMessage();
    assertTrue(said.endsWith("is a file. Name a new or an empty folder."), said);
  }

  @Test
  void oneAtATime() {
    try (KeptFolder kept = KeptFolder.hold(folder())) {
      String said =
          assertThrows(FolderUnusable.class, () -> KeptFolder.hold(kept.path())).getMessage();
      assertTrue(said.startsWith("Another rehearsal is kept in "), said);
    }
    KeptFolder.hold(folder()).close();
  }

  @Test
  void whereTheClockStoodIsNoted() {
    try (KeptFolder kept = KeptFolder.hold(folder())) {
      assertTrue(kept.stood().isEmpty());
    }
  }

  @Test
  void wholeLinesThatDoNotFitTogetherAreRefusedWithASentence() throws Exception {
    Files.createDirectories(folder());
    try (Journal journal = new Journal(folder().resolve("rehearsal.journal"))) {
      journal.rewrite(List.of(KeptFolder.heading(), Json.object().put("said", "1.000001")));
    }
    try (KeptFolder kept = KeptFolder.hold(folder())) {
      String said = assertThrows(FolderUnusable.class, () -> Session.in(kept)).getMessage();
      assertTrue(said.contains(" does not fit together. "), said);
    }
  }
}
