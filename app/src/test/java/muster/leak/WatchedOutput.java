package muster.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Passes everything on, and looks at it line by line. */
final class WatchedOutput extends OutputStream {
  /** A line that is longer is looked at in pieces. */
  private static final int LONGEST = 1 << 16;

  private final String name;
  private final PrintStream target;
  private final Findings findings;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  WatchedOutput(String name, PrintStream target, Findings findings) {
    this.name = name;
    this.target = target;
    this.findings = findings;
  }

  /** From now on the process writes through these. */
  static void install(Findings findings) {
    System.setOut(watched("standard output", System.out, findings));
    System.setErr(watched("the log", System.err, findings));
  }

  private static PrintStream watched(String name, PrintStream target, Findings findings) {
    return new PrintStream(new WatchedOutput(name, target, findings), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int next) throws IOException {
    write(new byte[] {(byte) next}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    target.write(bytes, from, length);
    for (int at = from; at < from + length; at++) {
      line.write(bytes[at]);
      if (bytes[at] == '\n' || line.size() == LONGEST) {
        findings.everybodysText(name, line.toString(StandardCharsets.UTF_8));
        line.reset();
      }
    }
  }

  @Override
  public void flush() {
    target.flush();
  }
}
