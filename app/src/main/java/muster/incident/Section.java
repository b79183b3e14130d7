package muster.incident;

import java.util.Locale;
import java.util.Optional;

/** The parts of a postmortem, in the order they are read (P-30). */
public enum Section {
  SUMMARY("summary", "Executive summary"),
  IMPACT("impact", "Impact"),
  TIMELINE("timeline", "Timeline"),
  ROOT_CAUSE("root-cause", "Root cause"),
  FACTORS("factors", "Contributing factors"),
  WENT_WELL("went-well", "What went well"),
  WENT_POORLY("went-poorly", "What went poorly"),
  ACTIONS("actions", "Corrective actions"),
  VERIFICATION("verification", "Follow-up and verification"),
  RUNBOOK("runbook", "Runbook entry"),
  LESSONS("lessons", "Lessons learned");

  private final String word;
  private final String title;

  Section(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** What a person types after {@code postmortem edit}. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  /** What the document calls it: what reached nobody had no impact (P-6). */
  public String title(Kind kind) {
    return this != IMPACT
        ? title
        : switch (kind) {
          case PRODUCTION, DRILL -> title;
          case NEAR_MISS -> "What nearly happened";
          case PROCESS -> "What failed";
        };
  }

  /** The section somebody typed, by word or by title, or empty. */
  public static Optional<Section> read(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    for (Section section : values()) {
      if (section.word.equals(wanted)
          || section.title.toLowerCase(Locale.ROOT).replace(' ', '-').equals(wanted)) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }

  /** How facts about this section are found again in the log. */
  public String subject() {
    return "section " + word;
  }
}
