package muster.incident.story;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody in a story.
 *
 * @param name by which cues and people call them
 * @param real the whole name
 * @param zone the zone they live in
 * @param plays what they are, as in "support lead"
 * @param bot a program rather than a person
 * @param played whether cues speak for them; everybody else is there to be played by a person
 */
public record CastMember(
    String name,
    String real,
    Optional<ZoneId> zone,
    Optional<String> plays,
    boolean bot,
    boolean played) {}
