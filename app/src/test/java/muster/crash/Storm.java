package muster.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;

/**
 * People who type whatever comes to their minds, and remember what was acknowledged. Each types in
 * a channel of their own, so that it is plain which answer is whose.
 */
final class Storm {
  private static final Pattern NOT_TAKEN =
      Pattern.compile("failed with the error|did not respond|database|There is no incident");

  private final Workspace workspace;
  private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger lines = new AtomicInteger();
  private final AtomicInteger declared = new AtomicInteger();

  Storm(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Every text that Muster said it has taken. */
  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  void declare(String person) {
    String title = "Storm number %d.".formatted(declared.incrementAndGet());
    if (type(person, "declare sev3 " + title)) {
      acknowledged.add(title);
    }
  }

  /** One command, in one of the incidents there are. */
  void command(String person, Random random) {
    String incident = "INC-%d ".formatted(1 + random.nextInt(Math.max(1, declared.get())));
    switch (random.nextInt(10)) {
      case 0 -> type(person, incident + "ic me");
      case 1 -> type(person, incident + "tech me");
      case 2 -> type(person, incident + "sev " + (1 + random.nextInt(3)) + " because it changed");
      case 3 -> said(person, incident + "decide ");
      case 4 -> said(person, incident + "update ");
      default -> said(person, incident + "log ");
    }
  }

  private void said(String person, String words) {
    String text = "line %d of %s.".formatted(lines.incrementAndGet(), person);
    if (type(person, words + text)) {
      acknowledged.add(text);
    }
  }

  /** Whether it was acked: Slack says so when it was not, and Muster when it could not. */
  private boolean type(String person, String words) {
    String desk = "desk-" + person;
    int before = workspace.messages(desk).size();
    workspace.as(person).type(desk, "/incident " + words);
    List<Message> all = workspace.messages(desk);
    return all.subList(before, all.size()).stream()
        .noneMatch(answer -> NOT_TAKEN.matcher(answer.text()).find());
  }
}
