package muster.playbook;

import java.util.Optional;

/**
 * Where Muster posts besides the channel of the incident. A channel is named without {@code #} or
 * given by its Slack id; an empty one is off.
 *
 * @param prefix how the channels of incidents begin (P-5); see {@link
 *     muster.incident.ChannelName#isPrefix}
 * @param announcements where incidents are declared, changed and resolved in public (P-4)
 * @param stakeholders where the external update goes (P-22)
 * @param leaders where the brief for executives goes (P-18)
 * @param operations for later: nothing is posted there yet
 * @param learning where final postmortems go (P-45); without it, where incidents are announced
 */
public record Channels(
    String prefix,
    Optional<String> announcements,
    Optional<String> stakeholders,
    Optional<String> leaders,
    Optional<String> operations,
    Optional<String> learning) {

  /** Without a channel of its own for what was learned. */
  public Channels(
      String prefix,
      Optional<String> announcements,
      Optional<String> stakeholders,
      Optional<String> leaders,
      Optional<String> operations) {
    this(prefix, announcements, stakeholders, leaders, operations, Optional.empty());
  }

  static Channels standard() {
    return new Channels(
        "inc", Optional.of("incidents"), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
