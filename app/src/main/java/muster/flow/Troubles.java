package muster.flow;

import java.util.HashSet;
import java.util.Set;

/**
 * What fails at every ring: the log is told of each once, and again only if it went well between.
 */
final class Troubles<T> {
  private Set<T> before = Set.of();
  private Set<T> now = new HashSet<>();

  /** Whether it failed in this ring and not in the one before. */
  synchronized boolean isNew(T failed) {
    now.add(failed);
    return !before.contains(failed);
  }

  synchronized void ringEnded() {
    before = now;
    now = new HashSet<>();
  }
}
