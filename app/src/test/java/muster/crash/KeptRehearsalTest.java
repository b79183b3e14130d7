package muster.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import muster.testing.RehearsalProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal as people start, end and kill it. */
class KeptRehearsalTest {
  @TempDir private Path folder;

  private Path kept() {
    return folder.resolve("kept");
  }

  private RehearsalProgram start() throws Exception {
    return RehearsalProgram.start(folder, "--port", "0", "--keep", kept().toString());
  }

  private static List<String> said(JsonNode state) {
    return state
        .path("shown")
        .path("said")
        .valueStream()
        .map(message -> message.path("text").asText())
        .toList();
  }

  private static long count(JsonNode state, String words) {
    return said(state).stream().filter(text -> text.contains(words)).count();
  }

  /** Kills it right after commands were answered, while Muster still posts what follows. */
  @Test
  void killedItGoesOnWhereItWasAndNothingComesTwice() throws Exception {
    RehearsalProgram program = start();
    assertTrue(program.opened().contains("It is kept in " + kept()), program.log());
    program.act("ada", "general", "clock", "do", "pause");
    program.act("ada", "general", "type", "text", "Checkout looks slow");
    program.act("ada", "general", "type", "text", "/incident declare sev2 Checkout fails");
    long before = program.state("ada", "general").path("clock").path("now").asLong();
    program.kill();

    program = start();
    assertTrue(program.opened().contains("It goes on where it stopped, at "), program.log());
    RehearsalProgram second = program;
    JsonNode general =
        program.state("ada", "general", state -> state.path("clock").path("next").has("at"));
    assertTrue(general.path("clock").path("paused").asBoolean(), "a pause goes on as well");
    assertEquals(before, general.path("clock").path("now").asLong());
    assertEquals(1, count(general, "Checkout looks slow"));
    program.state("ada", "incidents", state -> count(state, "INCIDENT DECLARED") > 0);
    String room = program.room("ada").orElseThrow();
    program.act("ada", room, "type", "text", "/incident ic me");
    program.act("ada", room, "clock", "do", "jump");
    program.kill();

    program = start();
    program.opened();
    JsonNode inRoom =
        program.state("ada", room, state -> count(state, "*Incident commander* is") > 0);
    assertEquals(1, count(inRoom, "*Incident commander* is"));
    assertEquals(1, count(program.state("ada", "incidents"), "INCIDENT DECLARED"));
    assertTrue(inRoom.path("clock").path("now").asLong() > before, "a jump is kept as well");
    assertNotEquals("", second.log());
    assertTrue(program.ends("-INT").compareTo(Duration.ofSeconds(20)) < 0);
  }

  @Test
  void twoSideBySideTakeOtherPortsButNotTheSameFolder() throws Exception {
    RehearsalProgram one =
        RehearsalProgram.start(folder, "--port", "8190", "--keep", kept().toString());
    one.opened();
    RehearsalProgram refused = start();
    assertEquals(1, refused.exit());
    assertTrue(refused.log().startsWith("Another rehearsal is kept in "), refused.log());
    RehearsalProgram two = RehearsalProgram.start(folder, "--port", "8190");
    assertTrue(two.opened().contains("Nothing of it is kept; `--keep DIR` would."), two.log());
    assertNotEquals(one.page().getPort(), two.page().getPort());
    one.act("ada", "general", "type", "text", "said in the first");
    assertEquals(List.of(), said(two.state("ada", "general")));
    assertEquals(List.of("said in the first"), said(one.state("ada", "general")));
    two.ends("-TERM");
    one.ends("-INT");
    assertFalse(Files.exists(kept().resolve("muster.sock")));
    RehearsalProgram again = start();
    again.opened();
    assertEquals(List.of("said in the first"), said(again.state("ada", "general")));
    again.ends("-TERM");
  }
}
