package muster.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What those outside know of an incident (P-24). Nothing is outside before a person gave the first
 * external update.
 *
 * @param headline how it is called outside, in words a person approved; empty while nobody outside
 *     was told
 * @param told when those outside were last told something
 * @param asked whether somebody was already asked to tell them
 * @param pageId how the status page calls it, once it stands there
 * @param url where customers can read of it
 */
public record Publication(
    Optional<String> headline,
    Optional<Instant> told,
    boolean asked,
    Optional<String> pageId,
    Optional<String> url) {
  static final Publication NONE =
      new Publication(
          Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());

  private static final int LONGEST_HEADLINE = 120;
  private static final String UNNAMED = "Service disruption";

  /** Whether those outside have been told of the incident. */
  public boolean isOutside() {
    return headline.isPresent();
  }

  Publication after(Recorded next, boolean mayBeTold) {
    if (next.fact() instanceof StatusPageFact fact) {
      return after(fact);
    }
    Optional<String> called =
        mayBeTold && next.fact() instanceof PromiseFact.ExternalUpdateGiven given
            ? headline.or(() -> Optional.of(headline(given.update())))
            : headline;
    return called.isPresent() && PageNotice.tells(next.fact())
        ? new Publication(called, Optional.of(next.happened()), asked, pageId, url)
        : this;
  }

  private Publication after(StatusPageFact fact) {
    return switch (fact) {
      case StatusPageFact.PageIncidentOpened f ->
          new Publication(headline, told, asked, Optional.of(f.id()), f.url());
      case StatusPageFact.StatusPageAsked f -> new Publication(headline, told, true, pageId, url);
      case StatusPageFact.PageUpdated f -> this;
      case StatusPageFact.PageRefused f -> this;
    };
  }

  /** The impact, as it was said outside first: the title was written for those inside. */
  private static String headline(ExternalUpdate update) {
    String first = update.impact().isBlank() ? UNNAMED : update.impact();
    String line = Wording.outside(first).strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST_HEADLINE) {
      return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_HEADLINE - 1)).strip() + "…";
  }
}
