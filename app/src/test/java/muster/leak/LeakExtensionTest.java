package muster.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import muster.rehearsal.Witness;
import org.junit.jupiter.api.Test;

/** What watches all tests sees what it is there for. */
class LeakExtensionTest {
  private final Findings findings = new Findings();
  private final WatchedWorkspace workspace = new WatchedWorkspace(findings);

  private int found() {
    return findings.take().size();
  }

  @Test
  void everyWorkspaceIsWatched() {
    assertEquals(
        List.of(WatchedWorkspace.class), Witness.all().stream().map(Object::getClass).toList());
  }

  @Test
  void whoeverIsNotInsideIsShownNoPrivateWord() {
    workspace.shown("#general", Optional.empty(), false, "Perlmutt is down");
    workspace.shown("#general", Optional.of("U1"), false, "Perlmutt is down");
    assertEquals(2, found());
    workspace.shown("#inc-0001", Optional.empty(), true, "Perlmutt is down");
    workspace.shown("#general", Optional.of("U2"), true, "Perlmutt is down");
    assertEquals(0, found());
  }

  @Test
  void whoSaidItMayReadItOnce() {
    workspace.did("U1", "declare sev1 Perlmutt is down --private");
    workspace.shown("#general", Optional.of("U1"), false, "Declared: Perlmutt is down");
    workspace.shown("#general", Optional.of("U2"), false, "Declared: Perlmutt is down");
    assertEquals(1, found());
    workspace.did("U1", "list");
    workspace.shown("#general", Optional.of("U1"), false, "Perlmutt is down");
    assertEquals(1, found());
  }

  @Test
  void secretsAreForNobody() {
    for (String secret :
        List.of(
            "xoxb-rehearsal-1", "xapp-rehearsal-1", "5ec7e75ec7e70", Planted.DATABASE_PASSWORD)) {
      workspace.passed("chat.postMessage", "text: " + secret);
      workspace.shown("#inc-0001", Optional.empty(), true, secret);
      findings.everybodysText("/metrics", secret);
      assertEquals(3, found(), secret);
    }
  }

  @Test
  void outputIsPassedOnAndSeen() {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    PrintStream target = new PrintStream(seen, true, StandardCharsets.UTF_8);
    PrintStream watched =
        new PrintStream(
            new WatchedOutput("the log", target, findings), true, StandardCharsets.UTF_8);
    watched.print("one line about per");
    watched.println("lmutt\nand another");
    assertEquals("one line about perlmutt\nand another\n", seen.toString(StandardCharsets.UTF_8));
    List<String> found = findings.take();
    assertEquals(1, found.size());
    assertTrue(found.getFirst().contains("the log"), found.toString());
  }

  @Test
  void memoryIsBounded() {
    for (int i = 0; i < 1000; i++) {
      findings.everybodysText("/metrics", Planted.WORD);
    }
    assertEquals(20, found());
  }
}
