package muster.flow;

import muster.card.Message;

/**
 * What is posted.
 *
 * @param text stands alone in notifications and for screen readers
 * @param blocks Block Kit as JSON; empty for text alone
 */
public record Post(String text, String blocks) {
  static Post of(Message message) {
    return new Post(message.text(), message.blocksJson());
  }
}
