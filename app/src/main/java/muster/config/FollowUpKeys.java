package muster.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.incident.Pursuit;
import muster.playbook.FollowUp;
import muster.playbook.FollowUp.Weekly;

/** The keys of {@code follow-up}: when people hear again of actions and workarounds. */
final class FollowUpKeys {
  private static final Kind<DayOfWeek> WEEKDAY =
      Kind.of(
          "a day of the week",
          "monday or none",
          text ->
              Arrays.stream(DayOfWeek.values())
                  .filter(day -> day.name().equalsIgnoreCase(text))
                  .findFirst());

  private static final Kind<LocalTime> TIME =
      Kind.of(
          "a time of day",
          "\"09:00\"",
          text ->
              Optional.of(text)
                  .filter(Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]").asMatchPredicate())
                  .map(LocalTime::parse));

  private static final Kind<ZoneId> ZONE =
      Kind.of("a time zone", "Europe/Berlin or UTC", FollowUpKeys::zone);

  private FollowUpKeys() {}

  static FollowUp read(Mapping keys, FollowUp standard) {
    Pursuit usual = standard.pursuit();
    Pursuit pursuit =
        new Pursuit(
            keys.value("remind-before", PlaybookKinds.number(0, 30), usual.remindBefore()),
            keys.value("sponsor-after", PlaybookKinds.number(2, 90), usual.sponsorAfter()),
            keys.value("programme-after", PlaybookKinds.number(3, 365), usual.programmeAfter()));
    if (pursuit.programmeAfter() <= pursuit.sponsorAfter()) {
      String key = keys.has("programme-after") ? "programme-after" : "sponsor-after";
      keys.wrong(key, "leaves the sponsor no day; let programme-after be more than sponsor-after");
    }
    return new FollowUp(
        pursuit,
        keys.value("workaround-days", PlaybookKinds.number(1, 365), standard.workaroundDays()),
        keys.optional("programme", PlaybookKinds.CHANNEL, standard.programme()),
        weekly(keys, standard.weekly().orElseThrow()));
  }

  /** One list, or none: {@code weekly-day: none} turns it off. */
  private static Optional<Weekly> weekly(Mapping keys, Weekly usual) {
    LocalTime time = keys.value("weekly-time", TIME, usual.time());
    ZoneId zone = keys.value("weekly-zone", ZONE, usual.zone());
    return keys.optional("weekly-day", WEEKDAY, Optional.of(usual.day()))
        .map(day -> new Weekly(day, time, zone));
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(text)
          .filter(id -> id.contains("/") || id.toUpperCase(Locale.ROOT).equals("UTC"))
          .map(ZoneId::of);
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
