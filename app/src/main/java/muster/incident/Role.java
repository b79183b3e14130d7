package muster.incident;

import java.util.Locale;
import java.util.Optional;

/** The four roles of an incident (P-7). */
public enum Role {
  /** Coordinates, decides order and escalation, closes; does not debug. */
  COMMANDER("ic", "IC", "Incident commander"),
  /** Diagnoses and mitigates. */
  TECH_LEAD("tech", "Tech", "Technical lead"),
  /** Keeps stakeholders and the status page informed, and shields the others. */
  COMMS("comms", "Comms", "Communications lead"),
  /** Keeps the timeline. */
  SCRIBE("scribe", "Scribe", "Scribe");

  private final String word;
  private final String badge;
  private final String title;

  Role(String word, String badge, String title) {
    this.word = word;
    this.badge = badge;
    this.title = title;
  }

  /** What a person types after {@code /incident}: ic, tech, comms, scribe. */
  public String word() {
    return word;
  }

  /** What people read where there is little room. */
  public String badge() {
    return badge;
  }

  /** What people read. */
  public String title() {
    return title;
  }

  /** As it reads within a sentence. */
  public String inText() {
    return title.toLowerCase(Locale.ROOT);
  }

  /** The role somebody types, or empty. */
  public static Optional<Role> read(String word) {
    String wanted = word.toLowerCase(Locale.ROOT).strip();
    for (Role role : values()) {
      if (role.word.equals(wanted)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
