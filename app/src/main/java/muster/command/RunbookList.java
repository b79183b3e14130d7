package muster.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.Runbook;
import muster.incident.RunbookFact.RunbookWritten;
import muster.incident.Wording;

/** How runbooks are listed. What people wrote is escaped here. */
public final class RunbookList {
  private static final int BUTTONS = 4;
  private static final int SHOWN = 20;

  private RunbookList() {}

  /** One of them: its title, where it is and how old. */
  public static String line(Runbook runbook, LocalDate today) {
    return "%s%s%s, %s"
        .formatted(
            Wording.shown(runbook.title()),
            runbook.url().map(url -> ": " + Wording.shown(url)).orElse(""),
            runbook
                .entry()
                .map(id -> " (entry: `/incident " + Wording.shown(id) + " runbook`)")
                .orElse(""),
            runbook.age(today));
  }

  /**
   * Those of a service.
   *
   * @param incident the one in which they may be said to be still right
   */
  static Reply of(String service, Optional<Incident> incident, Situation now) {
    List<Runbook> runbooks = now.known().runbooks(service);
    LocalDate today = now.now().atZone(now.zone()).toLocalDate();
    String shown = Wording.shown(service);
    String text =
        runbooks.isEmpty()
            ? "No runbook for %s is known yet.".formatted(shown)
            : "📗 *Runbooks for %s*\n".formatted(shown)
                + runbooks.stream()
                    .limit(SHOWN)
                    .map(runbook -> "• " + line(runbook, today))
                    .collect(Collectors.joining("\n"))
                + (runbooks.size() > SHOWN ? "\n… and " + (runbooks.size() - SHOWN) + " more" : "");
    List<Press> still =
        incident.stream()
            .flatMap(
                within ->
                    runbooks.stream()
                        .limit(BUTTONS)
                        .map(
                            runbook ->
                                new Press(
                                    shortened("Still right: " + runbook.title()),
                                    within.id() + " runbook checked " + runbook.title())))
            .toList();
    return new Reply(text, still);
  }

  /** What was written in an incident, each under its title in its last words. */
  static String written(Incident incident, Situation now) {
    return now.known().log(incident).stream()
        .map(Recorded::fact)
        .filter(RunbookWritten.class::isInstance)
        .map(RunbookWritten.class::cast)
        .collect(
            Collectors.toMap(RunbookWritten::title, f -> f, (was, is) -> is, LinkedHashMap::new))
        .values()
        .stream()
        .limit(3)
        .map(
            f ->
                "*%s*, written here\n*Do:* %s\n*Then one sees:* %s\n*Call for help when:* %s"
                    .formatted(
                        Wording.shown(f.title()),
                        brief(f.commands()),
                        brief(f.expected()),
                        brief(f.escalate())))
        .collect(Collectors.joining("\n"));
  }

  private static String brief(String words) {
    return Wording.shown(words.length() <= 700 ? words : words.substring(0, 700) + "…");
  }

  private static String shortened(String label) {
    return label.length() <= 70 ? label : label.substring(0, 69) + "…";
  }
}
