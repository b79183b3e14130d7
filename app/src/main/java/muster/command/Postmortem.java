package muster.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.incident.Depth;
import muster.incident.Incident;
import muster.incident.Nearest;
import muster.incident.Wording;
import muster.postmortem.Draft;

/**
 * {@code postmortem}: what was learned, from the first draft to the last addendum (P-28 … P-33).
 * What is final does not change any more; that is said here, for all that would change it.
 */
public final class Postmortem implements IncidentCommand {
  static final String NAME = "postmortem";

  /** What can be done with it. */
  private enum Verb {
    SHOW,
    EDIT,
    /** What a form of {@code edit} comes back as. */
    SAVE,
    RESTORE,
    FACTOR,
    FACTORS,
    REVIEW,
    APPROVE,
    COMMENT,
    COMMENTS,
    DRAFT,
    FINDINGS,
    EXPLAIN,
    SCHEDULE,
    HELD,
    FINAL,
    ADDENDUM,
    EXPORT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> read(String typed) {
      String wanted = typed.toLowerCase(Locale.ROOT).replaceAll("[:,]$", "");
      return Arrays.stream(values()).filter(verb -> verb.word().equals(wanted)).findFirst();
    }

    /** Whether a document that is final has no room for it. */
    boolean changesIt() {
      return switch (this) {
        case EDIT, SAVE, RESTORE, FACTOR, REVIEW, APPROVE, DRAFT, EXPLAIN -> true;
        case SHOW, FACTORS, COMMENT, COMMENTS, FINDINGS, SCHEDULE, HELD, FINAL, ADDENDUM, EXPORT ->
            false;
      };
    }
  }

  @Override
  public Usage usage() {
    return new Usage(
        NAME,
        "[show|edit SECTION|factor CATEGORY text|review [@people]|comment [SECTION] text|schedule DAY TIME|final|addendum text|export md|html|json|canvas|chronology [in ZONE]]",
        "Show the postmortem, write it, have it reviewed, finish it, or export it, with its times in UTC or a zone",
        "postmortem edit root-cause");
  }

  /** Pressing it is typing these words after {@code postmortem}. */
  public static Press press(String label, Incident incident, String words) {
    return new Press(label, incident.id() + " " + NAME + " " + words);
  }

  @Override
  public String whoMay() {
    return "anyone; `final` and `review` the incident commander, the leader, or"
        + " who wrote in it";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    String[] words = ask.text().strip().split("\\s+", 2);
    String rest = words.length == 2 ? words[1] : "";
    if (words[0].isEmpty()) {
      return ShowPostmortem.decide(incident, now);
    }
    Optional<Verb> verb = Verb.read(words[0]);
    if (verb.isEmpty()) {
      return unknown(words[0]);
    }
    return incident.review().isFinal() && verb.get().changesIt()
        ? isFinal(incident)
        : decided(verb.get(), rest, ask, incident, now);
  }

  private static Decision decided(
      Verb verb, String rest, Ask ask, Incident incident, Situation now) {
    return switch (verb) {
      case SHOW -> ShowPostmortem.decide(incident, now);
      case EDIT -> WriteSection.edit(rest, incident, now);
      case SAVE -> WriteSection.save(rest, ask, incident, now);
      case RESTORE -> WriteSection.restore(rest, incident, now);
      case FACTOR -> NameFactor.decide(rest, ask, incident);
      case FACTORS -> NameFactor.list(incident);
      case REVIEW -> ReviewPostmortem.ask(rest, incident, now);
      case APPROVE -> ReviewPostmortem.approve(incident, now);
      case COMMENT -> CommentPostmortem.decide(rest, ask, incident);
      case COMMENTS -> CommentPostmortem.list(incident, now);
      case DRAFT -> ReviewPostmortem.back(rest, incident, now);
      case FINDINGS -> ExplainFinding.list(incident, now);
      case EXPLAIN -> ExplainFinding.decide(rest, ask, incident, now);
      case SCHEDULE -> ScheduleReview.decide(rest, ask, incident, now);
      case HELD -> ScheduleReview.held(rest, incident, now);
      case FINAL -> FinishPostmortem.decide(rest, incident, now);
      case ADDENDUM -> FinishPostmortem.addendum(rest, ask, incident);
      case EXPORT -> ExportPostmortem.decide(rest, now);
    };
  }

  private static Decision isFinal(Incident incident) {
    return Decision.refused(
        "The postmortem of %s is final and does not change any more. What came to light since is added at its end: `/incident postmortem addendum …`"
            .formatted(incident.id()),
        press("Add an addendum", incident, "addendum"));
  }

  private static Decision unknown(String typed) {
    List<String> known = Arrays.stream(Verb.values()).map(Verb::word).toList();
    return Decision.refused(
        "`%s` is not something a postmortem does. %sUse show, edit, factor, review, comment, schedule, final, addendum or export: `/incident postmortem show`"
            .formatted(
                Wording.shown(typed),
                Nearest.to(typed, known).map(near -> "Did you mean `" + near + "`? ").orElse("")));
  }

  static Draft draft(Incident incident, Situation now) {
    return Draft.of(
        incident,
        now.known().log(incident),
        now.known().absorbedBy(incident),
        incident.postmortem().orElse(Depth.FULL),
        person -> now.known().nameOf(person.value()));
  }

  /** As it stood after this fact. */
  static Draft draft(int seq, Incident incident, Situation now) {
    return Draft.asOf(
        seq,
        now.known().log(incident),
        now.known().absorbedBy(incident),
        incident.postmortem().orElse(Depth.FULL),
        person -> now.known().nameOf(person.value()));
  }

  /**
   * Whether this is the commander, the leader, whoever declared it alone, or one who wrote in it.
   */
  static boolean mayFinish(Incident incident, Situation now) {
    return Standing.leadsOrDeclared(incident, now)
        || now.known().log(incident).stream()
            .filter(recorded -> recorded.by().equals(Optional.of(now.who())))
            .anyMatch(recorded -> Draft.isWriting(recorded.fact()));
  }

  static Decision notTheirs(Incident incident, String doing) {
    return Decision.refused(
        "Only the incident commander, the leader or somebody who wrote in the postmortem %s. Ask %s, or write in it first: `/incident postmortem edit`"
            .formatted(doing, incident.inCharge().mention()));
  }
}
