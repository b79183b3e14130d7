package muster.incident;

import java.util.regex.Pattern;

/**
 * A person as Slack knows them: {@code U…} or {@code W…}. Names live elsewhere and may change. Who
 * was taken out of the record is a pseudonym, which Slack does not know.
 */
public record PersonId(String value) {
  /** Somebody who was removed everywhere, or somebody in one incident that was anonymised. */
  private static final Pattern PSEUDONYM = Pattern.compile("(GONE|SOMEONE)-[1-9][0-9]*");

  /** Whoever asked to be forgotten, by a number that tells nothing of them. */
  public static PersonId gone(long number) {
    return new PersonId("GONE-" + number);
  }

  /** One of those who took part in an incident of which no names are kept. */
  public static PersonId someone(int number) {
    return new PersonId("SOMEONE-" + number);
  }

  public boolean isPseudonym() {
    return isPseudonym(value);
  }

  /** Whether the words are such a pseudonym and nothing else. */
  public static boolean isPseudonym(String words) {
    return PSEUDONYM.matcher(words).matches();
  }

  /** How a message refers to the person so that Slack shows their current name. */
  public String mention() {
    return isPseudonym() ? value : "<@" + value + ">";
  }

  @Override
  public String toString() {
    return value;
  }
}
