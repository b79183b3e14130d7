package muster.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which other incidents turned out to be this one.
 *
 * @param into in favour of which other this one ended, while it has
 * @param absorbed those that ended in favour of this one, as they came
 */
public record Links(Optional<LinkFact.Merged> into, List<IncidentId> absorbed) {
  static final Links NONE = new Links(Optional.empty(), List.of());

  public Links {
    absorbed = List.copyOf(absorbed);
  }

  Links after(Fact fact) {
    return switch (fact) {
      case LinkFact.Merged merged -> new Links(Optional.of(merged), absorbed);
      case LinkFact.Absorbed other -> new Links(into, with(other.from()));
      case LinkFact.Parted other -> new Links(into, without(other.from()));
      case Fact.Reopened goesOnByItself -> new Links(Optional.empty(), absorbed);
      default -> this;
    };
  }

  private List<IncidentId> with(IncidentId other) {
    List<IncidentId> more = without(other);
    more.add(other);
    return more;
  }

  private List<IncidentId> without(IncidentId other) {
    List<IncidentId> rest = new ArrayList<>(absorbed);
    rest.remove(other);
    return rest;
  }
}
