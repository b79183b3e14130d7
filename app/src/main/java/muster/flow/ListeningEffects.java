package muster.flow;

import java.util.List;
import muster.incident.AlertFact;
import muster.incident.Recorded;
import muster.incident.ShieldFact;

/** What Slack should show because of what was heard in the channel (P-19, P-25). */
final class ListeningEffects {
  private ListeningEffects() {}

  static List<Effect> of(ShieldFact fact) {
    return switch (fact) {
      case ShieldFact.QuestionAnswered f -> List.of(new Overheard.AnswerQuestion(f.asker()));
      case ShieldFact.ShieldSwitched f -> List.of();
    };
  }

  static List<Effect> of(Recorded recorded, AlertFact fact) {
    return switch (fact) {
      case AlertFact.MarkedSignal f -> List.of(new Overheard.ReadSender(f.message()));
      case AlertFact.MarkedNoise f -> List.of(new Overheard.ReadSender(f.message()));
      case AlertFact.BurstBegan f -> List.of(new Overheard.PostBurst(recorded.seq()));
      case AlertFact.BurstEnded f -> List.of(new Overheard.EditBurst(f.burst()));
      case AlertFact.Unmarked f -> List.of();
      case AlertFact.SenderRead f -> List.of();
      case AlertFact.BurstPosted f -> List.of();
      case AlertFact.AlertsCounted f -> List.of();
    };
  }
}
