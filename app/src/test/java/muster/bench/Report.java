package muster.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the benchmarks of one run say, and whether each wanted number was met. */
final class Report {
  private final PrintStream out;
  private final List<String> verdicts = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  void begins(Measured measured) {
    say("");
    say("== %s: wanted: %s", measured.name(), measured.wanted());
  }

  void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  /** A number without a unit that is wanted to be at most so large. */
  void ratio(String what, double value, double most) {
    below(what, value, "", most);
  }

  /** A number that is wanted to be at most so large. */
  void below(String what, double value, String unit, double most) {
    verdict(
        value <= most,
        String.format(
            Locale.ROOT, "%s = %.2f%s, wanted at most %.2f%s", what, value, unit, most, unit));
  }

  /** Anything else that is wanted. */
  void verdict(boolean met, String what) {
    String line = (met ? "met      " : "NOT met  ") + what;
    verdicts.add(line);
    say("  %s", line);
  }

  /** What keeps the number from being better. */
  void limit(String format, Object... values) {
    say("  limited by: " + format, values);
  }

  void ends() {
    say("");
    say("In short:");
    verdicts.forEach(line -> say("  %s", line));
  }
}
