package muster.command;

import java.util.List;
import java.util.Optional;
import muster.incident.IncidentId;
import muster.incident.Quote;

/**
 * Questions on one screen. What is filled in comes back as the fields of an {@link Ask} for the
 * same command.
 *
 * @param command the command that asks, with any words that must come back with the answers
 * @param title at most 24 characters
 * @param submit at most 24 characters
 * @param quote the message it was opened on, which comes back with the answers
 * @param advice what is worth knowing before filling it in
 */
public record Form(
    String command,
    Optional<IncidentId> incident,
    String title,
    String submit,
    Optional<Quote> quote,
    Optional<String> advice,
    List<Field> fields) {

  /** One question. Its name is unique in the form. */
  public sealed interface Field {
    String name();
  }

  /**
   * Words.
   *
   * @param most characters that fit, at most 3000
   */
  public record Words(
      String name,
      String label,
      String hint,
      String initial,
      boolean severalLines,
      boolean optional,
      int most)
      implements Field {}

  /** One of several. */
  public record Choice(
      String name, String label, String hint, List<Option> options, Optional<String> initial)
      implements Field {}

  /** Any of several; the answer is their values with spaces between. */
  public record Ticks(String name, String label, List<Option> options) implements Field {}

  /**
   * Something that can be chosen.
   *
   * @param label at most 75 characters
   * @param note stands below the label, at most 75 characters
   */
  public record Option(String value, String label, Optional<String> note) {
    public Option(String value, String label) {
      this(value, label, Optional.empty());
    }
  }
}
