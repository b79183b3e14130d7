package muster.micro;

import java.util.concurrent.TimeUnit;
import muster.command.words.Line;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A typed line becomes a command and its rest. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReadingWords {
  private String usual = "INC-142 log The pool of connections is used up since 14:32";
  private String longest = "log " + "The pool of connections is used up. ".repeat(80);

  @Benchmark
  public Line usual() {
    return Line.read(usual);
  }

  /** As long as Slack lets anybody type. */
  @Benchmark
  public Line longest() {
    return Line.read(longest);
  }
}
