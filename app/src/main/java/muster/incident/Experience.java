package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * How much somebody has commanded, so that everybody in the pool stays in practice (P-48). It is
 * asked for when somebody is needed and shown to nobody (P-34).
 *
 * @param real how many incidents, drills aside
 * @param drills how many drills, which are practice too
 * @param last when they last took command
 */
public record Experience(int real, int drills, Optional<Instant> last) {
  public static final Experience NONE = new Experience(0, 0, Optional.empty());
}
