package muster.flow;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Muster asks of a team's tracker (P-38). Every verb blocks until the tracker has answered and
 * throws a {@link ChatProblem} otherwise. A ticket is opened once: it carries our own mark, and is
 * looked for by it before it is opened again.
 */
public interface Tracker {
  /**
   * A ticket, however it stands.
   *
   * @param id how the tracker calls it, unambiguous within the whole tracker
   */
  record Ticket(String id, URI url) {}

  /** One thing a ticket says: {@code Done when}, and the criterion. */
  record Line(String label, String words) {
    private static final int LONGEST = 5_000;

    public Line {
      words = shortened(words, LONGEST);
    }
  }

  /**
   * A ticket that is to be.
   *
   * @param mark our own name for it: letters, digits and dashes, no longer than 100
   * @param since when it was asked for, so that nothing older can be it
   * @param place a repository or project other than the usual
   * @param title plain text on one line
   */
  record Wish(String mark, Instant since, Optional<String> place, String title, List<Line> lines) {
    /** What both trackers take. */
    private static final int LONGEST_TITLE = 255;

    public Wish {
      title = shortened(title.replaceAll("[\\s\\p{C}]+", " ").strip(), LONGEST_TITLE);
      lines = List.copyOf(lines);
    }
  }

  /** How a ticket stands. */
  enum State {
    OPEN,
    /** Closed because it was done, as far as the tracker tells. */
    DONE,
    /** Closed because nobody will do it. */
    DROPPED
  }

  /**
   * What a look at a ticket came to.
   *
   * @param state empty if nothing has changed since the look that the tag is from
   * @param tag to be shown at the next look; empty if the tracker has none
   */
  record Look(Optional<State> state, Optional<String> tag) {}

  private static String shortened(String words, int most) {
    return words.codePointCount(0, words.length()) <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** The same, asking the permit before every call. */
  Tracker permittedBy(Permit permit);

  Ticket open(Wish wish);

  /** The ticket with the wish's mark, if it is there already. */
  Optional<Ticket> opened(Wish wish);

  /**
   * @param id of a ticket that was opened here
   * @param tag what the last look came with
   * @throws ChatProblem.Refused if it is gone
   */
  Look look(String id, Optional<String> tag);
}
