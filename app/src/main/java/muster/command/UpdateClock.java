package muster.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.command.words.Because;
import muster.incident.Audience;
import muster.incident.Incident;
import muster.incident.Promise;
import muster.incident.Span;
import muster.incident.Wording;

/**
 * What {@code cadence}, {@code snooze} and {@code pause} have in common: {@code [external] 20m
 * because …}. Whoever changes when updates are due says why (P-23).
 */
final class UpdateClock {
  private static final Pattern OUTSIDE = Pattern.compile("(?iU)(?:external|outside)(?!\\S)\\s*");
  private static final String LENGTH = "length";
  private static final String WHY = "why";
  private static final int MOST = 500;

  /** So long those outside go without words while it is grave (P-20). */
  static final Duration MOST_QUIET = Duration.ofHours(1);

  private UpdateClock() {}

  /** What somebody wants of which promise. */
  record Change(Audience audience, Promise promise, Duration length, String why) {
    /** The refusal of a length, where the form shows it beside the field. */
    Decision refused(String sentence) {
      return Decision.refusedField(LENGTH, sentence);
    }
  }

  /** Which promise is meant, and the rest of the words. */
  record Meant(Audience audience, String rest) {
    static Meant in(String text) {
      Matcher outside = OUTSIDE.matcher(text.strip());
      return outside.lookingAt()
          ? new Meant(Audience.EXTERNAL, text.strip().substring(outside.end()))
          : new Meant(Audience.INTERNAL, text.strip());
    }
  }

  static Decision decide(
      Ask ask, Incident incident, Situation now, Usage usage, Function<Change, Decision> change) {
    Meant meant = Meant.in(ask.text());
    Optional<Decision> refused =
        nothingTo(meant.audience(), incident).or(() -> notTheirs(meant.audience(), incident, now));
    if (refused.isPresent()) {
      return refused.get();
    }
    Because words = Because.split(meant.rest());
    String length = ask.field(LENGTH).orElse(words.before());
    Optional<String> why = ask.field(WHY).or(words::reason);
    Optional<Duration> read = Span.read(length);
    if (!length.isEmpty() && read.filter(span -> !span.minusMinutes(1).isNegative()).isEmpty()) {
      return Decision.refusedField(
          LENGTH,
          "`%s` is not a length of time from one minute. Write 10m or 1h: `/incident %s`"
              .formatted(Wording.shown(length), usage.example()));
    }
    if (length.isEmpty() || why.isEmpty()) {
      return Decision.asks(form(usage, meant.audience(), incident, length, why.orElse("")));
    }
    Promise promise = incident.promise(meant.audience());
    return change.apply(new Change(meant.audience(), promise, read.orElseThrow(), why.get()));
  }

  private static Optional<Decision> notTheirs(Audience audience, Incident incident, Situation now) {
    return switch (audience) {
      case INTERNAL -> Optional.empty();
      case EXTERNAL -> Outsiders.notTheirVoice(incident, now);
    };
  }

  /**
   * A refusal where those outside would wait too long for the next words of a person (P-20).
   *
   * @param from what the length that was asked for is counted from
   * @param reserve what passes after it until the update is due
   */
  static Optional<Decision> tooQuiet(
      Change change, Incident incident, Instant from, Duration reserve) {
    if (change.audience() == Audience.INTERNAL || !incident.severity().needsCommand()) {
      return Optional.empty();
    }
    Instant latest = change.promise().kept().plus(MOST_QUIET).minus(reserve);
    Duration left = Duration.between(from, latest).truncatedTo(ChronoUnit.MINUTES);
    if (change.length().compareTo(left) <= 0) {
      return Optional.empty();
    }
    String most =
        left.isPositive() ? "Left of it: %s.".formatted(Span.words(left)) : "It is over.";
    return Optional.of(
        change.refused(
            "On %s those outside hear something at least every hour, even if nothing is new. %s Tell them first: `/incident update-external`"
                .formatted(incident.severity(), most)));
  }

  /** A refusal where there are no updates whose time could change. */
  static Optional<Decision> nothingTo(Audience audience, Incident incident) {
    Optional<Decision> closed = Standing.closed(incident, "no more updates are owed");
    return closed.or(
        () -> audience == Audience.EXTERNAL ? Outsiders.none(incident) : Optional.empty());
  }

  /** The refusal where this audience was promised nothing. */
  static Decision nothingPromised(Audience audience, Incident incident) {
    return switch (audience) {
      case INTERNAL ->
          Decision.refused(
              "No updates are promised here. To promise them: `/incident cadence 30m because …`",
              new Press("Promise updates", incident.id() + " cadence"));
      case EXTERNAL ->
          Decision.refused(
              "Those outside were promised no updates at %s. To promise them: `/incident cadence external 1h because …`"
                  .formatted(incident.severity()),
              new Press("Promise updates outside", incident.id() + " cadence external"));
    };
  }

  private static Form form(
      Usage usage, Audience audience, Incident incident, String length, String why) {
    String outside = audience == Audience.EXTERNAL ? " " + audience.word() : "";
    return new Form(
        usage.name() + outside,
        Optional.of(incident.id()),
        audience == Audience.EXTERNAL ? "Updates outside" : "Updates",
        "Save",
        Optional.empty(),
        Optional.of(usage.says() + "."),
        List.of(
            new Form.Words(LENGTH, "How long", "10m, 1h, 1h30m", length, false, false, 20),
            new Form.Words(WHY, "Why", "It stands on the timeline.", why, true, false, MOST)));
  }
}
