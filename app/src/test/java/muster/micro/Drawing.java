package muster.micro;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import muster.card.Card;
import muster.incident.Depth;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.postmortem.Document;
import muster.postmortem.MarkdownDocument;
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

/** What people see of an incident: its card as blocks, and its postmortem as Markdown. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Drawing {
  @Param({"20", "2000"})
  public int facts;

  private List<Recorded> log;
  private Incident incident;

  @Setup
  public void tell() {
    log = LongLog.of(facts);
    incident = Incident.of(log);
  }

  @Benchmark
  public String card() {
    return Card.of(incident, Optional.empty(), Optional.empty()).blocksJson();
  }

  @Benchmark
  public String postmortem() {
    Document document =
        Document.of(
            incident,
            log,
            List.of(),
            Depth.FULL,
            PersonId::value,
            ZoneOffset.UTC,
            file -> Optional.empty());
    return MarkdownDocument.of(document.draft());
  }
}
