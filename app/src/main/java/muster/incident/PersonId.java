package muster.incident;

/** A person as Slack knows them: {@code U…} or {@code W…}. Names live elsewhere and may change. */
public record PersonId(String value) {
  /** How a message refers to the person so that Slack shows their current name. */
  public String mention() {
    return "<@" + value + ">";
  }

  @Override
  public String toString() {
    return value;
  }
}
