package muster.debrief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.debrief.Judgement.Verdict;
import muster.postmortem.Markdown;
import muster.postmortem.Times;

/**
 * The report at the end of a drill (P-46): times, promises, roles, where the playbook was followed
 * and where it was not, and what is left to talk about. It judges only what the record shows, by
 * roles, and scores nobody (P-33, P-34).
 *
 * @param played empty where nobody declared an incident
 */
public record Debrief(
    Play play, Optional<Played> played, List<Judgement> judgements, List<Hope> hopes) {

  /** Rules that a short message names. */
  private static final int NAMED = 5;

  public static Debrief of(Play play) {
    if (play.log().isEmpty()) {
      return new Debrief(play, Optional.empty(), List.of(undeclared()), List.of());
    }
    Played played = Played.of(play);
    List<Judgement> all =
        Stream.of(
                DeclaringRules.of(played),
                CommandRules.of(played),
                FirstHourRules.of(played),
                TellingRules.of(played),
                AfterwardsRules.of(played))
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(Judgement::number))
            .toList();
    return new Debrief(play, Optional.of(played), all, Hope.of(played));
  }

  private static Judgement undeclared() {
    return Judgement.notFollowed(
        "P-4",
        "No incident was declared.",
        "Declare early; `/incident cancel because …` ends what was none: `/incident declare sev2 …`.");
  }

  /** Whether nothing that the scenario hopes for was missed. */
  public boolean hopesMet() {
    return played.isPresent() && hopes.stream().noneMatch(hope -> isMissed(hope));
  }

  private static boolean isMissed(Hope hope) {
    return hope.met().filter(met -> !met).isPresent();
  }

  /** A few words for the channel; the report says the rest. */
  public String summary() {
    List<Judgement> broken = in(Verdict.NOT_FOLLOWED);
    List<String> rules = broken.stream().map(Judgement::rule).distinct().toList();
    long told = hopes.stream().filter(hope -> hope.met().isPresent()).count();
    long met = hopes.stream().filter(hope -> hope.met().orElse(false)).count();
    return "%s %s%s"
        .formatted(
            how(),
            broken.isEmpty()
                ? "Nothing on record departs from the playbook."
                : "Look at " + few(rules) + " together.",
            told == 0 ? "" : " %d of %d hopes of the scenario came true.".formatted(met, told));
  }

  private static String few(List<String> rules) {
    int more = rules.size() - NAMED;
    String first = rules.stream().limit(NAMED).collect(Collectors.joining(", "));
    return more <= 0 ? first : first + " and " + more + " more";
  }

  private String how() {
    return played
        .map(
            each ->
                each.closed()
                    .map(
                        at ->
                            "%s %s."
                                .formatted(
                                    capital(each.incident().phase().word()),
                                    each.afterDeclaring(at)))
                    .orElse("Not resolved by the end of the drill."))
        .orElse("No incident was declared.");
  }

  public String markdown() {
    List<String> parts = new ArrayList<>();
    parts.add("# Drill report: " + Markdown.line(play.story().title()));
    parts.add(head());
    played.ifPresent(
        each -> {
          parts.add("## How it went\n\n" + TimesTable.of(each) + "\n" + PromisesLine.of(each));
          parts.add("## Roles\n\n" + RolesTable.of(each));
        });
    part("## Where the playbook was not followed", lines(Verdict.NOT_FOLLOWED), parts);
    part("## Where it was followed", lines(Verdict.FOLLOWED), parts);
    part("## What the scenario hoped for", hopeLines(), parts);
    parts.add("## The story\n\n" + StoryTold.of(play, played));
    parts.add("## To talk about\n\n" + questions());
    return parts.stream().map(String::strip).collect(Collectors.joining("\n\n")) + "\n";
  }

  private String head() {
    String length = Times.length(Duration.between(play.began(), play.ended()));
    String which =
        played
            .map(each -> "%s, %s".formatted(each.incident().id(), each.history().highestSeverity()))
            .orElse("not declared");
    return "Drill `%s` · %s · begun %s, %s · practises %s%n%n%s"
        .formatted(
            play.story().name(),
            which,
            Played.TIMES.dateTime(play.began()),
            length,
            String.join(", ", play.story().practises()),
            summary());
  }

  private static void part(String heading, String lines, List<String> parts) {
    if (!lines.isEmpty()) {
      parts.add(heading + "\n\n" + lines);
    }
  }

  private List<Judgement> in(Verdict verdict) {
    return judgements.stream().filter(each -> each.verdict() == verdict).toList();
  }

  private String lines(Verdict verdict) {
    return in(verdict).stream()
        .map(
            each ->
                "- **%s** %s%s"
                    .formatted(
                        each.rule(),
                        each.what(),
                        each.next().isEmpty() ? "" : " *Next time:* " + each.next()))
        .collect(Collectors.joining("\n"));
  }

  private String hopeLines() {
    return hopes.stream()
        .map(
            hope ->
                "- %s **%s** %s: %s"
                    .formatted(
                        hope.met().map(met -> met ? "✅" : "❌").orElse("➖"),
                        hope.expect().rule(),
                        Markdown.line(hope.expect().hope()),
                        hope.how()))
        .collect(Collectors.joining("\n"));
  }

  private String questions() {
    String asked =
        in(Verdict.OPEN).stream()
            .map(each -> "- **%s** %s%n".formatted(each.rule(), each.what()))
            .collect(Collectors.joining());
    return asked
        + """
        - Where was the playbook unclear, or in the way?
        - What did you look for and not find, in Muster or in a runbook?
        - What will you do differently in the next one?
        """;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
