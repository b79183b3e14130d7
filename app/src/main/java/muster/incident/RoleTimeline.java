package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How roles that are offered, chased and lost read on the timeline. */
final class RoleTimeline {
  private RoleTimeline() {}

  /** The line, or empty where another fact says it. */
  static Optional<String> line(RoleFact fact, Instant happened) {
    return switch (fact) {
      case RoleFact.HandoverOffered f ->
          Optional.of(
              "%s offered to %s%s"
                  .formatted(
                      f.role().title(),
                      f.to().mention(),
                      f.brief().map(words -> ": " + words).orElse("")));
      case RoleFact.HandoverAccepted f -> Optional.empty();
      case RoleFact.HandoverDeclined f ->
          Optional.of(
              "%s declined by %s%s"
                  .formatted(
                      f.role().title(),
                      f.to().mention(),
                      f.why().map(words -> " because " + words).orElse("")));
      case RoleFact.HandoverWithdrawn f ->
          Optional.of("%s no longer offered to %s".formatted(f.role().title(), f.to().mention()));
      case RoleFact.HandoverUnanswered f ->
          Optional.of(
              "%s offered to %s, who has not answered yet"
                  .formatted(f.role().title(), f.to().mention()));
      case RoleFact.RoleChased f ->
          Optional.of(
              "%s: nobody for %s%s"
                  .formatted(
                      f.role().title(),
                      Span.words(Duration.between(f.since(), happened)),
                      whom(f)));
      case RoleFact.HolderLeft f -> Optional.of(left(f));
    };
  }

  private static String whom(RoleFact.RoleChased chased) {
    return switch (chased.step()) {
      case DECLARER -> chased.asked().map(who -> "; asked " + who.mention()).orElse("");
      case ON_CALL -> chased.called().map(group -> "; called @" + group).orElse("");
      case LEADER -> "";
    };
  }

  private static String left(RoleFact.HolderLeft left) {
    String where =
        switch (left.from()) {
          case CHANNEL -> " left the channel";
          case WORKSPACE -> " left the workspace";
        };
    return left.person().mention()
        + where
        + (left.roles().isEmpty() ? "" : "; nobody is " + all(left.roles()) + " now")
        + (left.offers().isEmpty() ? "" : "; no longer offered " + all(left.offers()));
  }

  private static String all(List<Role> roles) {
    return roles.stream().map(Role::inText).collect(Collectors.joining(" and "));
  }
}
