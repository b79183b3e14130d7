package muster.rehearsal;

import java.util.List;

/** Slack's way of saying no: an error's name, and messages that say where. */
final class Refusal extends RuntimeException {
  private final transient List<String> messages;

  Refusal(String error, List<String> messages) {
    super(error, null, false, false);
    this.messages = List.copyOf(messages);
  }

  Refusal(String error) {
    this(error, List.of());
  }

  List<String> messages() {
    return messages;
  }
}
