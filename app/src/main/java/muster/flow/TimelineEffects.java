package muster.flow;

import java.util.List;
import java.util.stream.Stream;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.MarkFact;
import muster.incident.Role;
import muster.incident.TimelineFact;

/** What Slack is asked for because of the timeline (P-31). */
final class TimelineEffects {
  private TimelineEffects() {}

  static List<Effect> of(TimelineFact fact) {
    return switch (fact) {
      case TimelineFact.CollectionAsked f ->
          List.of(new Gathering.CollectMessages(f.person(), true));
      case TimelineFact.OfMessage f -> List.of();
      case TimelineFact.OfMoment f -> List.of();
    };
  }

  /** Its files are copied as soon as it is on the timeline. */
  static List<Effect> of(MarkFact.MessageMarked marked) {
    return marked.files().stream()
        .distinct()
        .<Effect>map(file -> new Gathering.CopyFile(marked.message(), file))
        .toList();
  }

  /** Whoever keeps the timeline goes through what is not on it, while it is fresh. */
  static List<Effect> of(Incident after, Fact.Resolved resolved) {
    Effect topic = new Effect.SetTopic();
    return resolved.stillBy().isPresent()
        ? List.of(topic)
        : Stream.concat(
                Stream.of(topic),
                after.roles().holder(Role.SCRIBE).or(after::commander).stream()
                    .map(person -> new Gathering.CollectMessages(person, false)))
            .toList();
  }
}
