package muster.command.words;

/** A flag that a command knows, by its name without dashes. */
public record Flag(String name, boolean takesValue) {
  /** A flag that says something by standing there: {@code --private}. */
  public static Flag alone(String name) {
    return new Flag(name, false);
  }

  /** A flag with words after it: {@code --impact "23 % of checkouts"}. */
  public static Flag withWords(String name) {
    return new Flag(name, true);
  }

  /** As people type it. */
  String typed() {
    return "--" + name;
  }
}
