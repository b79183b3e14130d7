package muster.incident.story;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.DrillFact;
import muster.incident.EscalationFact;
import muster.incident.Fact;
import muster.incident.HypothesisFact;
import muster.incident.Phase;
import muster.incident.PostmortemFact;
import muster.incident.PromiseFact;
import muster.incident.Recorded;
import muster.incident.Role;

/**
 * How far a story has come.
 *
 * @param reached when each point was first reached, by how it is written
 */
public record Progress(Map<String, Instant> reached) {
  /** Where nothing is told. */
  public static final Progress NONE = new Progress(Map.of());

  public Progress {
    reached = Collections.unmodifiableMap(new LinkedHashMap<>(reached));
  }

  public static Progress begun(Instant at) {
    return new Progress(Map.of(Point.BEGUN.toString(), at));
  }

  /** What a log makes of a story that began then. */
  public static Progress of(Instant began, List<Recorded> log) {
    Progress progress = begun(began);
    for (Recorded fact : log) {
      progress = progress.after(fact);
    }
    return progress;
  }

  public Progress after(Recorded fact) {
    return point(fact.fact()).map(point -> with(point, fact.recorded())).orElse(this);
  }

  /** With the declaration, where the story begins with it. */
  public Progress declared(Instant at) {
    return with(Point.of(Turn.DECLARED), at);
  }

  /** With a cue that was given. */
  public Progress given(String cue, Instant at) {
    return with(Point.cue(cue), at);
  }

  public Optional<Instant> reached(Point point) {
    return Optional.ofNullable(reached.get(point.toString()));
  }

  private Progress with(Point point, Instant at) {
    if (reached.containsKey(point.toString())) {
      return this;
    }
    Map<String, Instant> more = new LinkedHashMap<>(reached);
    more.put(point.toString(), at);
    return new Progress(more);
  }

  private static Optional<Point> point(Fact fact) {
    if (fact instanceof DrillFact.CueGiven given) {
      return Optional.of(Point.cue(given.cue()));
    }
    return turn(fact).map(Point::of);
  }

  private static Optional<Turn> turn(Fact fact) {
    return switch (fact) {
      case Fact.Declared f -> Optional.of(Turn.DECLARED);
      case Fact.RoleAssigned f -> held(f.role());
      case Fact.SeverityChanged f when f.to().isWorseThan(f.from()) -> Optional.of(Turn.RAISED);
      case Fact.PhaseChanged f -> entered(f.to());
      case Fact.Resolved f -> Optional.of(Turn.RESOLVED);
      case Fact.UpdateGiven f -> Optional.of(Turn.UPDATED);
      case Fact.NothingNew f -> Optional.of(Turn.UPDATED);
      case PromiseFact.ExternalUpdateGiven f -> Optional.of(Turn.TOLD_OUTSIDE);
      case Fact.DecisionMade f -> Optional.of(Turn.DECIDED);
      case HypothesisFact.HypothesisAdded f -> Optional.of(Turn.HYPOTHESIS);
      case EscalationFact.Escalated f -> Optional.of(Turn.ESCALATED);
      case PostmortemFact.PostmortemExported f -> Optional.of(Turn.POSTMORTEM_EXPORTED);
      // A story waits for these points and no others; every other fact is none of them.
      default -> Optional.empty();
    };
  }

  private static Optional<Turn> held(Role role) {
    return switch (role) {
      case COMMANDER -> Optional.of(Turn.LED);
      case COMMS -> Optional.of(Turn.COMMS);
      case TECH_LEAD -> Optional.of(Turn.DIAGNOSING);
      case SCRIBE -> Optional.empty();
    };
  }

  private static Optional<Turn> entered(Phase phase) {
    return switch (phase) {
      case IDENTIFIED -> Optional.of(Turn.IDENTIFIED);
      case MITIGATED -> Optional.of(Turn.MITIGATED);
      case MONITORING -> Optional.of(Turn.MONITORING);
      case RESOLVED -> Optional.of(Turn.RESOLVED);
      case INVESTIGATING, CANCELLED, DUPLICATE -> Optional.empty();
    };
  }
}
