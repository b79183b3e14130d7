package muster.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Every key that was looked for in a file and what holds for it. The reader itself writes this down
 * as it asks, so that no key of a file can be missing here.
 */
public final class Keys {
  /**
   * One key.
   *
   * @param path such as {@code severities.sev1.cadence}
   * @param what a value of it is, such as "a duration"
   * @param example a valid value, as it completes "write …"
   * @param otherwise what holds without the key; null where it must be there
   * @param value what holds
   */
  record Key(String path, String what, String example, Object otherwise, Object value) {}

  private final Map<String, Key> byPath = new LinkedHashMap<>();

  void note(Key key) {
    byPath.put(key.path(), key);
  }

  List<Key> all() {
    return List.copyOf(byPath.values());
  }

  /** The paths of the keys that hold something else in the other. */
  public List<String> changedIn(Keys other) {
    Set<String> paths = new LinkedHashSet<>(byPath.keySet());
    paths.addAll(other.byPath.keySet());
    List<String> changed = new ArrayList<>();
    for (String path : paths) {
      if (!Objects.equals(value(path), other.value(path))) {
        changed.add(path);
      }
    }
    return changed;
  }

  private Object value(String path) {
    Key key = byPath.get(path);
    return key == null ? null : key.value();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Keys keys && byPath.equals(keys.byPath);
  }

  @Override
  public int hashCode() {
    return byPath.hashCode();
  }

  @Override
  public String toString() {
    return byPath.keySet().toString();
  }
}
