package muster.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.rehearsal.Channel;
import muster.rehearsal.Workspace;

/** One whole incident, played by ada, ben, cy and dee: a deploy makes payments time out. */
public final class PaymentTimeouts {
  private final Stage stage;

  public PaymentTimeouts(Stage stage) {
    this.stage = stage;
  }

  /** Plays it, and returns the exported postmortem. */
  public Workspace.SharedText play() {
    String room = declared();
    takesRoles(room);
    finds(room);
    mitigates(room);
    return resolves(room);
  }

  private String declared() {
    stage.type("ada", "support", "Three customers cannot pay by card, all since about 14:20 UTC");
    pass(3);
    stage.type(
        "ada",
        "support",
        "/incident declare sev3 Card payments time out --impact \"8 % of checkouts fail\"");
    return stage.workspace().channels().stream()
        .filter(channel -> channel.name().startsWith("inc-"))
        .map(Channel.View::name)
        .findFirst()
        .orElseThrow();
  }

  private void takesRoles(String room) {
    stage.press("ada", "Take IC");
    stage.type("ada", room, "/incident comms @cy");
    stage.type("ada", room, "/incident tech @ben");
    pass(2);
    stage.type("ben", room, "/incident sev 2 because 23 % of checkouts fail now");
    stage.type("ada", room, "/incident scribe @dee");
  }

  private void finds(String room) {
    pass(2);
    stage.type("ben", room, "Error rate follows the 14:20 deploy of payments-api v2.4.0");
    stage.reply(
        "dee", room, "follows the 14:20 deploy", "The connection pool on all three nodes is full");
    stage.react("dee", room, "connection pool on all three nodes", "pushpin");
    stage.type("dee", room, "/incident log 20m ago payments-api v2.4.0 was rolled out");
    pass(3);
    stage.type(
        "ada", room, "/incident decide roll back to v2.3.0 because it restores payments fastest");
    stage.type("ben", room, "/incident phase identified v2.4.0 opens two connections per request");
    // Nobody speaks until the update is nearly due: cy is asked and fills in the form.
    pass(12);
    stage.press("cy", "Post update");
    stage.submit(
        "cy",
        Map.of(
            "users-see", "23 % of card payments time out; wallets work",
            "tried", "Rolling back to v2.3.0, two of three nodes done",
            "next", "ben finishes the rollback by 14:55"));
  }

  private void mitigates(String room) {
    pass(6);
    stage.type("ben", room, "/incident mitigated all nodes run v2.3.0, no timeouts for 5 minutes");
    stage.type("ada", room, "/incident phase monitoring watching two full cache cycles");
    // An update is forgotten, so Muster posts what the record says and cy confirms.
    pass(30);
    stage.type("cy", room, "/incident update same");
  }

  private Workspace.SharedText resolves(String room) {
    pass(5);
    stage.type("ada", room, "/incident resolve");
    stage.submit(
        "ada",
        Map.of(
            "summary", "v2.4.0 exhausted the connection pool; rolled back, payments are normal",
            "impact", "23 % of card payments timed out, wallets were not affected"));
    stage.press("ada", "Write");
    stage.press("ada", "Root cause");
    stage.submit(
        "ada",
        Map.of(
            "text",
            "v2.4.0 opens two connections per request, and the pool was sized for one. The"
                + " staging pool is larger, so the load test passed."));
    stage.type("ada", room, "/incident postmortem export md");
    return exported(room).orElseThrow();
  }

  private Optional<Workspace.SharedText> exported(String room) {
    Stream<List<String>> files =
        stage.workspace().messages(room).reversed().stream().map(message -> message.files());
    return files.flatMap(List::stream).findFirst().map(stage.workspace()::file);
  }

  private void pass(int minutes) {
    stage.pass(Duration.ofMinutes(minutes));
  }
}
