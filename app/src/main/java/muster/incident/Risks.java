package muster.incident;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What makes an incident matter to executives, and whether they have heard of it (P-18).
 *
 * @param marked what somebody marked, with a note that may be empty
 * @param asked for which reasons somebody was asked for a brief
 * @param briefed when a person last gave one
 */
public record Risks(Map<Risk, String> marked, Set<Risk> asked, Optional<Instant> briefed) {
  public static final Risks NONE = new Risks(Map.of(), Set.of(), Optional.empty());

  public Risks {
    Map<Risk, String> ordered = new EnumMap<>(Risk.class);
    ordered.putAll(marked);
    marked = Collections.unmodifiableMap(ordered);
    Set<Risk> reasons = EnumSet.noneOf(Risk.class);
    reasons.addAll(asked);
    asked = Collections.unmodifiableSet(reasons);
  }

  Risks after(ExecutiveFact fact, Recorded recorded) {
    return switch (fact) {
      case ExecutiveFact.RiskMarked f -> {
        Map<Risk, String> more = new EnumMap<>(Risk.class);
        more.putAll(marked);
        more.put(f.risk(), f.note().orElse(""));
        yield new Risks(more, asked, briefed);
      }
      case ExecutiveFact.RiskCleared f -> {
        Map<Risk, String> fewer = new EnumMap<>(Risk.class);
        fewer.putAll(marked);
        fewer.remove(f.risk());
        yield new Risks(fewer, asked, briefed);
      }
      case ExecutiveFact.BriefAsked f -> {
        Set<Risk> reasons = EnumSet.of(f.because());
        reasons.addAll(asked);
        yield new Risks(marked, reasons, briefed);
      }
      case ExecutiveFact.BriefGiven f -> new Risks(marked, asked, Optional.of(recorded.happened()));
    };
  }
}
