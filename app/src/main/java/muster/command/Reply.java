package muster.command;

import java.util.List;

/**
 * What the asker alone is told.
 *
 * @param text Slack's mrkdwn, with whatever people typed already escaped
 * @param buttons what they may press next
 */
public record Reply(String text, List<Press> buttons) {
  public static Reply of(String text) {
    return new Reply(text, List.of());
  }
}
