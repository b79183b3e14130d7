package muster.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.When;
import muster.incident.Wording;
import muster.incident.Workarounds.Terms;
import muster.incident.Workarounds.Workaround;

/** Fixes that were only meant for a while, in words (P-27). */
public final class WorkaroundList {
  private static final int NAMED = 2;

  private WorkaroundList() {}

  static Reply of(Incident incident, Instant now) {
    Press add = KeepWorkaround.press("Add a workaround", incident, "add");
    List<Workaround> all = incident.workarounds().all();
    if (all.isEmpty()) {
      return new Reply(
          "No workaround is in place. Note one: `/incident workaround The pool is doubled by hand --expires \"in 2 weeks\"`",
          List.of(add));
    }
    List<Press> presses = new ArrayList<>();
    incident.workarounds().live().stream()
        .limit(NAMED * 2L)
        .forEach(
            each ->
                presses.add(
                    KeepWorkaround.press(
                        "Replaced #" + each.number(),
                        incident,
                        "#" + each.number() + " replaced")));
    presses.add(add);
    return new Reply(
        "*Workarounds of %s*\n%s"
            .formatted(
                incident.id(),
                all.stream().map(each -> line(each, now)).collect(Collectors.joining("\n"))),
        presses);
  }

  static Reply one(Workaround workaround, Incident incident, Instant now) {
    return new Reply(line(workaround, now), buttons(workaround, incident));
  }

  /** What somebody who answers for it may do. */
  public static List<Press> buttons(Workaround workaround, Incident incident) {
    String number = "#" + workaround.number() + " ";
    return workaround.isLive()
        ? List.of(
            KeepWorkaround.press("Replaced", incident, number + "replaced"),
            KeepWorkaround.press("Removed", incident, number + "removed"),
            KeepWorkaround.press("Change it", incident, number + "edit"))
        : List.of();
  }

  /** {@code *Workaround:* #1 The pool is doubled by hand, @ben, until 2026-12-20}. */
  public static Optional<String> summary(Incident incident) {
    List<Workaround> live = incident.workarounds().live();
    if (live.isEmpty()) {
      return Optional.empty();
    }
    String named =
        live.stream().limit(NAMED).map(WorkaroundList::shortly).collect(Collectors.joining("; "));
    int more = live.size() - Math.min(NAMED, live.size());
    return Optional.of(
        "*%s:* %s%s"
            .formatted(
                live.size() == 1 ? "Workaround" : "Workarounds",
                named,
                more == 0 ? "" : " and " + more + " more"));
  }

  private static String shortly(Workaround each) {
    Terms terms = each.terms();
    return "#%d %s, %s, %s %s"
        .formatted(
            each.number(),
            Wording.shown(ActionList.shortly(terms.text())),
            terms.owner().mention(),
            each.pursued().isLate() ? "*expired*" : "until",
            terms.expires().day());
  }

  static String line(Workaround each, Instant now) {
    Terms terms = each.terms();
    return "`#%d` %s · %s · %s%s%s"
        .formatted(
            each.number(),
            Wording.shown(ActionList.shortly(terms.text())),
            terms.owner().mention(),
            state(each, now),
            terms
                .plan()
                .map(plan -> " · plan: " + Wording.shown(ActionList.shortly(plan)))
                .orElse(""),
            terms.sponsor().map(person -> " · sponsor " + person.mention()).orElse(""));
  }

  private static String state(Workaround each, Instant now) {
    String day = each.terms().expires().inWords();
    return each.end()
        .map(
            end ->
                "%s %s by %s: %s"
                    .formatted(
                        end.replaced() ? "replaced" : "removed",
                        When.dated(end.at()),
                        end.by().mention(),
                        Wording.shown(ActionList.shortly(end.how()))))
        .orElse(each.isExpired(now) ? "*expired* " + day : "until " + day);
  }
}
