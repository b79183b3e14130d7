package muster.scenario;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import muster.incident.Severity;
import muster.incident.story.Story;

/**
 * A written drill (P-46): the story, how it is declared, and what the people would do.
 *
 * @param summary for whoever chooses a drill
 * @param starts the UTC time of day at which the story begins where the clock is free
 * @param channels those of the story besides {@code general} and {@code incidents}
 * @param auto what the people do where nobody plays them
 */
public record Scenario(
    Story story,
    String summary,
    LocalTime starts,
    Declared declared,
    List<String> channels,
    List<Act> auto) {
  public Scenario {
    channels = List.copyOf(channels);
    auto = List.copyOf(auto);
  }

  /** What {@code /incident drill} declares. */
  public record Declared(
      Severity severity, String title, Optional<String> impact, Optional<String> service) {}

  public String name() {
    return story.name();
  }

  /** The same as it is told when it begins then: the times it names are moved with it. */
  public Scenario beginning(Instant began) {
    StoryTimes times = StoryTimes.of(starts, began);
    return new Scenario(
        story.saying(times::in),
        summary,
        starts,
        new Declared(
            declared.severity(),
            times.in(declared.title()),
            declared.impact().map(times::in),
            declared.service()),
        channels,
        auto.stream().map(act -> act.saying(times::in)).toList());
  }
}
