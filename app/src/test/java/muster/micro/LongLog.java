package muster.micro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Severity;
import muster.incident.Update;
import muster.postmortem.Story;

/**
 * The log of an incident that goes on and on: mostly lines, an update with every twentieth fact.
 */
final class LongLog {
  private static final IncidentId ID = new IncidentId(2026, 142);
  private static final PersonId ADA = new PersonId("UADA1");
  private static final Instant BEGAN = Instant.parse("2026-11-20T14:00:00Z");
  private static final int UPDATE = 20;

  private LongLog() {}

  static List<Recorded> of(int facts) {
    List<Recorded> log = new ArrayList<>();
    for (int seq = 1; seq <= facts; seq++) {
      Instant at = BEGAN.plusSeconds(30L * seq);
      log.add(new Recorded(ID, seq, fact(seq), Optional.of(ADA), at, at, Optional.empty()));
    }
    return log;
  }

  private static Fact fact(int seq) {
    if (seq == 1) {
      return Story.declared("Payments time out", Severity.SEV3, "One payment in ten fails");
    }
    return seq % UPDATE == 0
        ? new Fact.UpdateGiven(new Update("", "One payment in ten fails", "A restart", "The pool"))
        : new Fact.Logged("The pool of connections is used up, for the " + seq + "th time");
  }
}
