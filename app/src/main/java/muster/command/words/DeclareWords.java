package muster.command.words;

import java.util.Optional;
import muster.incident.Kind;
import muster.incident.Severity;

public record DeclareWords(
    Optional<Severity> severity,
    String title,
    Optional<String> impact,
    Optional<String> service,
    Kind kind,
    boolean confidential) {
  public static Reading<DeclareWords> read(String text) {
    String[] w = text.split(" ", 2);
    return new Reading.Read<>(
        new DeclareWords(
            Severity.read(w[0]),
            w.length > 1 ? w[1] : "",
            Optional.empty(),
            Optional.empty(),
            Kind.PRODUCTION,
            false));
  }
}
