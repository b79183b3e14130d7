package muster.flow;

import java.util.List;
import muster.incident.ActionFact;
import muster.incident.Incident;
import muster.incident.WorkaroundFact;

/** Who hears of what they owe (P-27, P-39). */
final class Owed {
  private Owed() {}

  static List<Effect> effects(Incident after, ActionFact fact) {
    return List.of();
  }

  static List<Effect> effects(Incident after, WorkaroundFact fact) {
    return List.of();
  }
}
