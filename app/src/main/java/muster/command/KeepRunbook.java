package muster.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.Incident;
import muster.incident.Runbook;
import muster.incident.RunbookFact.RunbookChecked;
import muster.incident.RunbookFact.RunbookLinked;
import muster.incident.Wording;

/** {@code runbook}: what helps at night, and how old it is (P-40). */
final class KeepRunbook implements Command {
  private static final String ADDRESS = "(?i)https?://[!-;=?-{}~]{1,500}";
  private static final int LONGEST_TITLE = 120;

  @Override
  public Usage usage() {
    return new Usage(
        "runbook",
        "[SERVICE|write|add https://… title|checked TITLE]",
        "Show the runbooks of a service with their age, write an entry, or name one",
        "runbook add https://wiki.example.com/pool Connection pool exhausted",
        List.of("runbooks"));
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    String[] words = ask.text().strip().split("\\s+", 2);
    String rest = words.length == 2 ? words[1].strip() : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "" -> Decision.told(shown(now));
      case "write" ->
          within(ask, now)
              .orElseGet(() -> RunbookForm.decide(ask, now.incident().orElseThrow(), now));
      case "add" -> within(ask, now).orElseGet(() -> added(rest, now.incident().orElseThrow()));
      case "checked" ->
          within(ask, now).orElseGet(() -> checked(rest, now.incident().orElseThrow(), now));
      default -> of(ask.text().strip(), now);
    };
  }

  private Optional<Decision> within(Ask ask, Situation now) {
    return now.incident().isPresent()
        ? Optional.empty()
        : Optional.of(WhichIncident.ask(usage(), ask, now));
  }

  private static Reply shown(Situation now) {
    Optional<Incident> incident = now.incident();
    if (incident.isEmpty()) {
      return services(now);
    }
    String written = RunbookList.written(incident.get(), now);
    Reply known =
        incident
            .get()
            .declared()
            .service()
            .map(service -> RunbookList.of(service, incident, now))
            .orElse(Reply.of(""));
    String text = (written + "\n" + known.text()).strip();
    List<Press> presses =
        Stream.concat(
                Stream.of(new Press("Write an entry", incident.get().id() + " runbook write")),
                known.buttons().stream())
            .toList();
    return new Reply(
        text.isEmpty() ? "No service was named, so no runbook is known." : text, presses);
  }

  private static Reply services(Situation now) {
    List<String> services = now.known().services();
    return services.isEmpty()
        ? Reply.of(
            "No runbooks are known yet. Name them in muster.yml under `services`, or in an incident: `/incident runbook add https://… title`")
        : new Reply(
            "Of which service? "
                + services.stream()
                    .limit(50)
                    .map(name -> "`" + Wording.shown(name) + "`")
                    .collect(Collectors.joining(", ")),
            services.stream().limit(5).map(name -> new Press(name, "runbook " + name)).toList());
  }

  private static Decision of(String typed, Situation now) {
    boolean known =
        now.known().services().stream()
            .anyMatch(name -> Runbook.key(name).equals(Runbook.key(typed)));
    if (known) {
      return Decision.told(RunbookList.of(typed, Optional.empty(), now));
    }
    Reply there = services(now);
    return new Decision.Refused(
        "`%s` is neither a known service nor one of write, add and checked. %s"
            .formatted(shortened(typed), there.text()),
        there.buttons(),
        Optional.empty());
  }

  private static Decision added(String rest, Incident incident) {
    String[] words = rest.split("\\s+", 2);
    if (!words[0].matches(ADDRESS)) {
      return Decision.refused(
          "`%s` is not a web address. Write it first, then the title: `/incident runbook add https://… title`"
              .formatted(shortened(words[0])));
    }
    if (incident.declared().service().isEmpty()) {
      return Decision.refused(
          "%s names no service, so nobody would find it again. Write an entry and name the service there."
              .formatted(incident.id()),
          new Press("Write an entry", incident.id() + " runbook write"));
    }
    String title = words.length == 2 ? words[1].strip() : "";
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      return Decision.refused(
          "Give it a title of 1 to %d characters: `/incident runbook add %s title`"
              .formatted(LONGEST_TITLE, shortened(words[0])));
    }
    return Decision.decided(
        kept(incident), new RunbookLinked(incident.declared().service(), title, words[0]));
  }

  private static Decision checked(String typed, Incident incident, Situation now) {
    String service = incident.declared().service().orElse("");
    Optional<Runbook> runbook =
        now.known().runbooks(service).stream()
            .filter(each -> Runbook.key(each.title()).equals(Runbook.key(typed)))
            .findFirst();
    return runbook
        .map(
            found ->
                (Decision)
                    Decision.decided(
                        kept(incident),
                        new RunbookChecked(incident.declared().service(), found.title())))
        .orElseGet(
            () ->
                Decision.refused(
                    "`%s` is no runbook of this incident's service. `/incident runbook` lists them."
                        .formatted(shortened(typed))));
  }

  /** What is private stays so. */
  static String kept(Incident incident) {
    return incident.confidential()
        ? "It is kept with this incident alone, because %s is private.".formatted(incident.id())
        : "";
  }

  private static String shortened(String typed) {
    return Wording.shown(typed.length() <= 80 ? typed : typed.substring(0, 80) + "…");
  }
}
