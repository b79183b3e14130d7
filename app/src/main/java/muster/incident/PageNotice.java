package muster.incident;

import java.util.Optional;

/**
 * What the status page says because of a fact (P-24). It holds words a person approved for those
 * outside and sentences that say nothing but the status, never anything written for those inside.
 *
 * @param seq the fact it follows from
 * @param severity how bad it is
 * @param headline how the incident is called outside
 * @param words what customers read; empty where only the severity changed
 * @param byPerson whether a person wrote the words: only such a notice begins anything
 */
public record PageNotice(
    int seq,
    PageStatus status,
    Severity severity,
    String headline,
    String words,
    boolean byPerson) {

  /** Empty for a fact of which those outside hear nothing, and for what they may not know of. */
  public static Optional<PageNotice> of(
      Optional<Incident> before, Incident after, Recorded recorded) {
    if (!mayBeTold(after) || !after.publication().isOutside()) {
      return Optional.empty();
    }
    Optional<String> next =
        after.outside().promise().due().map(due -> When.utc(due, recorded.happened()));
    return words(recorded.fact(), next)
        .map(
            words ->
                new PageNotice(
                    recorded.seq(),
                    PageStatus.of(after.phase()),
                    after.severity(),
                    after.publication().headline().orElseThrow(),
                    words,
                    recorded.fact() instanceof PromiseFact.ExternalUpdateGiven));
  }

  /** Whether those outside are told something because of it, once they know of the incident. */
  static boolean tells(Fact fact) {
    return words(fact, Optional.empty()).isPresent();
  }

  /** Of what is private, played, or never reached users, nobody outside hears. */
  static boolean mayBeTold(Incident incident) {
    return incident.kind() == Kind.PRODUCTION && !incident.confidential();
  }

  private static Optional<String> words(Fact fact, Optional<String> next) {
    return fact instanceof ToldOutside told ? words(told, next) : Optional.empty();
  }

  private static Optional<String> words(ToldOutside told, Optional<String> next) {
    return switch (told) {
      case Fact.SeverityChanged f -> Optional.of("");
      case Fact.PhaseChanged f ->
          Optional.of(PageStatus.of(f.to()))
              .filter(status -> status != PageStatus.of(f.from()))
              .map(PageNotice::neutral);
      case Fact.Resolved f -> Optional.of("This incident has been resolved.");
      case Fact.Cancelled f -> Optional.of("We have closed this incident after review.");
      case Fact.Reopened f ->
          Optional.of("We have opened this incident again and are investigating.");
      case LinkFact.Merged f ->
          Optional.of("We have closed this entry. The problem is followed in another incident.");
      case PromiseFact.ExternalUpdateGiven f -> Optional.of(given(f.update(), next));
      case PromiseFact.ExternalNothingNew f ->
          Optional.of(
              "Nothing new since the last update."
                  + next.map(when -> "\n" + promised(when)).orElse(""));
    };
  }

  /**
   * The fields in the order of {@link ExternalUpdate}; a promised time stands in for none (P-22).
   */
  private static String given(ExternalUpdate update, Optional<String> promised) {
    Optional<String> said = Optional.of(update.next()).filter(words -> !words.isBlank());
    String next = said.or(() -> promised).map(PageNotice::promised).orElse("");
    ExternalUpdate shown =
        new ExternalUpdate(update.impact(), update.doing(), next, update.where());
    return Wording.outside(String.join("\n", shown.parts()));
  }

  private static String promised(String when) {
    return "Next update: " + when;
  }

  private static String neutral(PageStatus status) {
    return switch (status) {
      case INVESTIGATING -> "We are investigating.";
      case IDENTIFIED -> "We have found the problem and are working to restore service.";
      case MONITORING -> "We have taken steps to restore service and are watching the result.";
      case RESOLVED -> "This incident has been resolved.";
    };
  }
}
