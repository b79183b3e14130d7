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
    PageStatus status = PageStatus.of(after.phase());
    return switch (recorded.fact()) {
      case PromiseFact.ExternalUpdateGiven f ->
          notice(after, recorded, Wording.outside(String.join("\n", f.update().parts())), true);
      case Fact.SeverityChanged f -> notice(after, recorded, "", false);
      case Fact.PhaseChanged f when PageStatus.of(f.from()) == status -> Optional.empty();
      case Fact.PhaseChanged f -> notice(after, recorded, neutral(status), false);
      case Fact.Resolved f -> notice(after, recorded, "This incident has been resolved.", false);
      case Fact.Cancelled f ->
          notice(after, recorded, "We have closed this incident after review.", false);
      case Fact.Reopened f ->
          notice(
              after, recorded, "We have opened this incident again and are investigating.", false);
      default -> Optional.empty();
    };
  }

  /** Of what is private, played, or never reached users, nobody outside hears. */
  static boolean mayBeTold(Incident incident) {
    return incident.kind() == Kind.PRODUCTION && !incident.confidential();
  }

  private static Optional<PageNotice> notice(
      Incident after, Recorded recorded, String words, boolean byPerson) {
    return Optional.of(
        new PageNotice(
            recorded.seq(),
            PageStatus.of(after.phase()),
            after.severity(),
            after.publication().headline().orElseThrow(),
            words,
            byPerson));
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
