package muster.bench;

import java.time.Duration;
import java.util.List;

/** What is measured on large databases, on one kind of them. */
record AtScale(Kind kind, boolean postgres) implements Measured {
  enum Kind {
    STORM(
        "storm",
        "10,000 promises that fall due within a minute, and within a second: every fact within 2 s,"
            + " p99 of commands at most 1.5 x what it was before",
        Duration.ofMinutes(5)),
    GROWTH(
        "growth",
        "a million facts against none: commands and start at most 1.2 x, list and home 1.5 x; an"
            + " incident of 20,000 facts answers within 100 ms",
        Duration.ofMinutes(4));

    private final String word;
    private final String wanted;
    private final Duration takes;

    Kind(String word, String wanted, Duration takes) {
      this.word = word;
      this.wanted = wanted;
      this.takes = takes;
    }
  }

  @Override
  public String name() {
    return kind.word + (postgres ? "-postgresql" : "-h2");
  }

  @Override
  public String wanted() {
    return kind.wanted;
  }

  @Override
  public Duration takes() {
    return kind.takes;
  }

  @Override
  public void run(String asked, Report report) throws Exception {
    try (Disks disks = Disks.of(postgres)) {
      report.say("  %s", disks.settings());
      switch (kind) {
        case STORM -> {
          for (Duration spread : List.of(Duration.ofMinutes(1), Duration.ofSeconds(1))) {
            Storm.run(disks.next(), spread, report);
          }
          report.limit("the processors: a promise is a fact, a deadline and its posts");
        }
        case GROWTH -> Growth.run(disks, postgres, report);
      }
    }
  }
}
