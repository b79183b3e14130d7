package muster.card;

import java.util.List;
import muster.incident.Fact;
import muster.incident.Incident;

/** Tells a person what Slack did not let Muster do. */
public final class CouldNot {
  private CouldNot() {}

  /** The private message. */
  public static Message of(Incident incident, Fact.DeliveryFailed failed) {
    String text =
        "%s: Slack would not let Muster %s (%s). %s"
            .formatted(
                incident.id(),
                Lines.said(failed.what()),
                Lines.said(failed.why()),
                remedy(failed.why()));
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static String remedy(String why) {
    return switch (why) {
      case "is_archived" -> "The channel is archived: unarchive it, or go on in another.";
      case "not_in_channel", "channel_not_found" ->
          "Muster is not in that channel any more: invite it again with `/invite @Muster`.";
      case "restricted_action", "missing_scope" ->
          "An admin of the workspace has to allow it; `muster doctor` says what is missing.";
      default -> "Please do it by hand.";
    };
  }
}
