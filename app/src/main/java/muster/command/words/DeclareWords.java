package muster.command.words;

import java.util.List;
import java.util.Optional;
import muster.incident.Kind;
import muster.incident.Severity;

/**
 * What was typed after {@code declare}. The severity may stand anywhere in the title and is taken
 * out of it; what is missing is empty and left for the form to ask.
 */
public record DeclareWords(
    Optional<Severity> severity,
    String title,
    Optional<String> impact,
    Optional<String> service,
    Kind kind,
    boolean confidential) {
  private static final List<Kind> NAMED = List.of(Kind.DRILL, Kind.NEAR_MISS, Kind.PROCESS);
  private static final List<Flag> FLAGS =
      List.of(
          Flag.alone("private"),
          Flag.alone(Kind.DRILL.word()),
          Flag.alone(Kind.NEAR_MISS.word()),
          Flag.alone(Kind.PROCESS.word()),
          Flag.withWords("service"),
          Flag.withWords("impact"));

  public static Reading<DeclareWords> read(String text) {
    return switch (Flags.read(text, FLAGS)) {
      case Reading.Wrong<Flags> wrong -> new Reading.Wrong<>(wrong.sentence());
      case Reading.Read<Flags> read -> of(read.value());
    };
  }

  private static Reading<DeclareWords> of(Flags flags) {
    List<Kind> kinds = NAMED.stream().filter(kind -> flags.has(kind.word())).toList();
    if (kinds.size() > 1) {
      return new Reading.Wrong<>(
          "`--%s` and `--%s` are two kinds of incident, and an incident has one. Write only one."
              .formatted(kinds.get(0).word(), kinds.get(1).word()));
    }
    return switch (SeverityInTitle.read(flags.text())) {
      case Reading.Wrong<SeverityInTitle> wrong -> new Reading.Wrong<>(wrong.sentence());
      case Reading.Read<SeverityInTitle> read ->
          new Reading.Read<>(
              new DeclareWords(
                  read.value().severity(),
                  read.value().title(),
                  flags.value("impact"),
                  flags.value("service"),
                  kinds.isEmpty() ? Kind.PRODUCTION : kinds.getFirst(),
                  flags.has("private")));
    };
  }
}
