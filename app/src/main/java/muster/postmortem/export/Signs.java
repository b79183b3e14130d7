package muster.postmortem.export;

import muster.postmortem.Course.Sign;

/** How each sort of moment is drawn: a shape of its own, so that nobody needs to see its colour. */
final class Signs {
  private Signs() {}

  static String style(Sign sign) {
    return switch (sign) {
      case ON_TIME -> "on-time";
      case LATE -> "late";
      case MISSED -> "missed";
      case DECISION -> "decision";
      case OTHER -> "other";
    };
  }

  static String words(Sign sign) {
    return switch (sign) {
      case ON_TIME -> "update";
      case LATE -> "late update";
      case MISSED -> "no update in time";
      case DECISION -> "decision";
      case OTHER -> "entry";
    };
  }

  /** A dot, a triangle, a cross, a diamond or a stroke around a point. */
  static String shape(Sign sign, double x, double middle) {
    String at = number(x) + " ";
    return switch (sign) {
      case ON_TIME ->
          "M%s %sa5 5 0 1 0 10 0a5 5 0 1 0 -10 0z".formatted(number(x - 5), number(middle));
      case LATE -> "M" + at + number(middle - 6) + "l6.5 11h-13z";
      case MISSED -> "M%s %sl9 9m0 -9l-9 9".formatted(number(x - 4.5), number(middle - 4.5));
      case DECISION -> "M" + at + number(middle - 7) + "l7 7l-7 7l-7 -7z";
      case OTHER -> "M" + at + number(middle - 7) + "v14";
    };
  }

  /** With at most one digit after the point, and the same on every machine. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10.0 + "";
  }
}
