package muster.card;

import java.util.List;
import java.util.Optional;
import muster.incident.ShieldFact;

/** What the channel hears of the shield: whether questions in it are answered. */
final class ShieldLine {
  private ShieldLine() {}

  static Optional<Message> of(ShieldFact fact, String by) {
    return switch (fact) {
      case ShieldFact.QuestionAnswered f -> Optional.empty();
      case ShieldFact.ShieldSwitched f -> {
        String text =
            f.on()
                ? "🛡️ Questions about where we stand are answered by Muster again (%s)."
                : "🛡️ Muster no longer answers questions in this channel (%s)."
                    + " `/incident status` still does.";
        String said = text.formatted(by);
        yield Optional.of(new Message(said, List.of(Blocks.section(said))));
      }
    };
  }
}
