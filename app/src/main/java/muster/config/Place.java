package muster.config;

import java.util.Comparator;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where a mistake stands: in a file, lines and columns counted from 1, or at line 0 in something
 * that has no lines.
 */
public record Place(String source, int line, int column) implements Comparable<Place> {
  static final Place ENVIRONMENT = new Place("environment", 0, 0);

  private static final Comparator<Place> READING_ORDER =
      Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

  static Place at(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Override
  public int compareTo(Place other) {
    return READING_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
