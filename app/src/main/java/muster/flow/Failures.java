package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.database.Outbox.Row;
import muster.incident.Fact;
import muster.incident.StatusPageFact;
import muster.incident.TicketFact;

/** What is recorded when an effect is given up for good, so that a person hears of it. */
final class Failures {
  private Failures() {}

  static List<Fact> facts(Effect effect, String why) {
    if (effect instanceof Overheard || effect.aboutFailure()) {
      // Nobody waits for an answer they did not ask for, and a failure to tell of one ends here.
      return List.of();
    }
    if (effect instanceof Gathering.CopyFile copy) {
      return List.of(FileCopies.notCopied(copy, "a file", why));
    }
    if (effect instanceof Outward outward) {
      return List.of(
          switch (outward) {
            case PutOnPage put -> new StatusPageFact.PageRefused(put.notice().status(), why);
            case OpenTicket open -> new TicketFact.TicketRefused(open.number(), open.text(), why);
          });
    }
    return List.of(new Fact.DeliveryFailed(effect.inWords(), why, effect.listener()));
  }

  /** The same of a row that may hold what cannot be read. */
  static List<Fact> facts(Row row, String why) {
    Effect effect;
    try {
      effect = EffectJson.read(row.kind(), row.payload());
    } catch (RuntimeException unreadable) {
      return List.of(
          new Fact.DeliveryFailed("do what it noted as " + row.kind(), why, Optional.empty()));
    }
    return facts(effect, why);
  }
}
