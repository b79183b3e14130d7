package muster.postmortem.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Puts labels into as few lines as possible, so that none covers another. */
final class Lanes {
  /** About how wide a character of the picture's letters is, a little more than in most fonts. */
  private static final double CHARACTER = 6.6;

  private static final double GAP = 8;

  private final int most;
  private final List<Double> ends = new ArrayList<>();

  /**
   * @param most how many lines there may be
   */
  Lanes(int most) {
    this.most = most;
  }

  /** The line for a label that begins here, from 0; empty if there is no room for it in any. */
  OptionalInt place(double from, double width) {
    for (int lane = 0; lane < ends.size(); lane++) {
      if (ends.get(lane) + GAP <= from) {
        ends.set(lane, from + width);
        return OptionalInt.of(lane);
      }
    }
    if (ends.size() == most) {
      return OptionalInt.empty();
    }
    ends.add(from + width);
    return OptionalInt.of(ends.size() - 1);
  }

  int used() {
    return ends.size();
  }

  /** The same in bold. */
  static double boldWidth(String text) {
    return width(text) * 1.15;
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(Lanes::width).sum();
  }

  /** Chinese, Japanese and Korean characters and pictures take the room of two letters. */
  private static double width(int character) {
    return character >= 0x1100 ? 2 * CHARACTER : CHARACTER;
  }

  /** As much of the text as fits, with a sign that there is more. */
  static String cut(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    double used = CHARACTER;
    for (int character : text.codePoints().toArray()) {
      used += width(character);
      if (used > width) {
        break;
      }
      cut.appendCodePoint(character);
    }
    return cut.toString().strip() + "…";
  }
}
