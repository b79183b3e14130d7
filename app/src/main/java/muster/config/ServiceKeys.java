package muster.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import muster.incident.Runbook;
import muster.playbook.ServiceDescription;
import muster.playbook.Services;
import muster.playbook.TrackerPlace;

/** The key {@code services}: who has incidents, and what helps then (P-40). */
final class ServiceKeys {
  private static final String KEY = "services";
  private static final int MOST_SERVICES = 200;
  private static final int MOST_RUNBOOKS = 20;

  private static final Kind<String> NAME =
      PlaybookKinds.TEXT.when(
          name -> name.length() <= 70, "a name of at most 70 characters", "checkout");

  private static final Kind<String> TITLE =
      PlaybookKinds.TEXT.when(
          title -> title.length() <= 120, "a title of at most 120 characters", "Pool exhaustion");

  private static final Kind<LocalDate> DAY = Kind.of("a day", "2026-03-01", ServiceKeys::day);

  private ServiceKeys() {}

  static Services read(Mapping file, TrackerPlace tracker) {
    return new Services(
        file.named(KEY, NAME, MOST_SERVICES, (name, keys) -> service(name, keys, tracker)));
  }

  private static ServiceDescription service(String name, Mapping keys, TrackerPlace tracker) {
    return new ServiceDescription(
        name,
        keys.optional("owner", PlaybookKinds.TEXT, Optional.empty()),
        ticketPlace(keys, tracker),
        keys.each("runbooks", MOST_RUNBOOKS, ServiceKeys::runbook).stream()
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<String> ticketPlace(Mapping keys, TrackerPlace tracker) {
    return switch (tracker) {
      case TrackerPlace.GitHub gitHub ->
          keys.optional("tracker", TrackerKeys.REPOSITORY, Optional.empty());
      case TrackerPlace.Jira jira ->
          keys.optional("tracker", TrackerKeys.PROJECT, Optional.empty());
      case TrackerPlace.None none -> {
        Optional<String> place = keys.optional("tracker", PlaybookKinds.TEXT, Optional.empty());
        if (place.isPresent()) {
          keys.wrong("tracker", "needs a tracker; write tracker.kind: github or jira");
        }
        yield Optional.empty();
      }
    };
  }

  private static Optional<Runbook> runbook(Mapping keys) {
    String title = keys.value("title", TITLE, "");
    Optional<String> url =
        keys.optional("url", PlaybookKinds.WEB_ADDRESS, Optional.empty()).map(Object::toString);
    if (url.isEmpty() && keys.has("title") && !keys.has("url")) {
      keys.wrong("title", "needs an address; write url: https://wiki.example.com/pool");
    }
    Optional<LocalDate> touched = keys.optional("touched", DAY, Optional.empty());
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(new Runbook(title, url, Optional.empty(), touched));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
