package muster.incident;

import java.util.Locale;
import java.util.Optional;

/**
 * What was agreed about a corrective action (P-35).
 *
 * @param owner one person, never a team
 * @param criterion by what one sees that it worked
 * @param verification how that is tried
 * @param strength on the ladder
 * @param factor the number of the contributing factor it addresses, where one was named
 * @param sponsor who stands for it in another team that must act
 */
public record ActionPlan(
    String text,
    PersonId owner,
    DueDay due,
    String criterion,
    String verification,
    Category category,
    Strength strength,
    Optional<Integer> factor,
    Optional<PersonId> sponsor,
    Pursuit pursuit) {

  /** What it changes. */
  public enum Category {
    PREVENT,
    DETECT,
    MITIGATE;

    /** As people type it and as the document says it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much depends on people thinking of it: the first needs nobody. */
  public enum Strength {
    IMPOSSIBLE(1, "make it impossible"),
    DETECTED(2, "detect it automatically"),
    RECOVERY(3, "recover faster"),
    TRAINING(4, "train"),
    CARE(5, "be careful");

    private final int level;
    private final String words;

    Strength(int level, String words) {
      this.level = level;
      this.words = words;
    }

    /** From 1, the strongest, to 5. */
    public int level() {
      return level;
    }

    public String words() {
      return words;
    }
  }
}
