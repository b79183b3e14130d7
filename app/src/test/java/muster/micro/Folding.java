package muster.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import muster.incident.Incident;
import muster.incident.Recorded;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole log becomes the incident as it stands, and one fact more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Folding {
  @Param({"20", "2000", "20000"})
  public int facts;

  private List<Recorded> log;
  private Recorded next;
  private Incident incident;

  @Setup
  public void tell() {
    List<Recorded> longer = LongLog.of(facts + 1);
    log = longer.subList(0, facts);
    next = longer.getLast();
    incident = Incident.of(log);
  }

  @Benchmark
  public Incident wholeLog() {
    return Incident.of(log);
  }

  @Benchmark
  public Incident oneFactMore() {
    return incident.after(next);
  }
}
