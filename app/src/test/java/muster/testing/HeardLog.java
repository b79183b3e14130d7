package muster.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What is written to the log while this is open; it is passed on as well. Whoever asks for all of
 * it has to be alone.
 */
public final class HeardLog implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  public HeardLog() {
    System.setErr(new PrintStream(new Both(), true, StandardCharsets.UTF_8));
  }

  public synchronized List<String> lines() {
    return heard.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** A request's line comes after its answer; this waits until it has come. */
  public synchronized List<String> await(Predicate<List<String>> come) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!come.test(lines()) && System.nanoTime() < until) {
      TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
    }
    return lines();
  }

  private synchronized void hear(byte[] bytes, int from, int length) {
    heard.write(bytes, from, length);
    notifyAll();
  }

  @Override
  public void close() {
    System.setErr(before);
  }

  private final class Both extends OutputStream {
    @Override
    public void write(int next) {
      write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      before.write(bytes, from, length);
      hear(bytes, from, length);
    }
  }
}
