package muster.postmortem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.incident.Kind;
import muster.incident.Recorded;
import muster.incident.RunbookFact.RunbookWritten;

/** What would have helped, as somebody wrote it down for the next time (P-40). */
final class RunbookText {
  private RunbookText() {}

  /** One for each title, in its last words. */
  static List<Sentence> of(History history) {
    Map<String, Recorded> last = new LinkedHashMap<>();
    for (Recorded recorded : history.log()) {
      if (recorded.fact() instanceof RunbookWritten written) {
        last.put(written.title(), recorded);
      }
    }
    return last.values().stream()
        .map(recorded -> sentence((RunbookWritten) recorded.fact(), recorded, history))
        .toList();
  }

  private static Sentence sentence(RunbookWritten entry, Recorded recorded, History history) {
    boolean process = history.incident().kind() == Kind.PROCESS;
    List<String> lines = new ArrayList<>();
    lines.add("- When: " + said(entry.title(), history));
    lines.add("- " + (process ? "Do" : "Commands") + ": " + said(entry.commands(), history));
    lines.add("- Expected: " + said(entry.expected(), history));
    lines.add("- Escalate: " + said(entry.escalate(), history));
    return Sentence.of("runbook." + recorded.seq(), String.join("\n", lines), recorded.seq());
  }

  /** Each line of it is a step. */
  private static String said(String words, History history) {
    List<String> steps = words.lines().filter(line -> !line.isBlank()).map(Markdown::line).toList();
    return history.roles().nameless(String.join("; ", steps));
  }
}
