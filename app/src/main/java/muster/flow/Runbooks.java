package muster.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.card.RunbookPost;
import muster.database.Database;
import muster.database.RunbookShelf;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Runbook;
import muster.incident.RunbookFact;
import muster.playbook.Playbook;
import muster.playbook.ServiceDescription;
import org.jdbi.v3.core.Handle;

/** The runbooks of the playbook and those that incidents added, as one (P-40). */
record Runbooks(Handle handle, Playbook playbook) {
  private static final int MOST_SERVICES = 200;

  /** Those of a service, those of the playbook first. */
  List<Runbook> of(String service) {
    Map<String, Runbook> all = new LinkedHashMap<>();
    playbook.services().named(service).map(ServiceDescription::runbooks).orElse(List.of()).stream()
        .forEach(runbook -> all.put(Runbook.key(runbook.title()), runbook));
    for (Runbook added : new RunbookShelf(handle).of(service)) {
      all.merge(Runbook.key(added.title()), added, Runbooks::newer);
    }
    return List.copyOf(all.values());
  }

  /** What the file says of the place and of the day gives way to what is later. */
  private static Runbook newer(Runbook known, Runbook added) {
    boolean later =
        known.touched().isEmpty()
            || added.touched().filter(day -> day.isAfter(known.touched().get())).isPresent();
    return new Runbook(
        known.title(),
        added.url().filter(url -> later || known.url().isEmpty()).or(known::url),
        added.entry(),
        later ? added.touched() : known.touched());
  }

  /** What those who have just begun are offered; empty where there is nothing. */
  static Optional<Post> post(Database database, Playbook playbook, Incident incident, Instant now) {
    return incident
        .declared()
        .service()
        .flatMap(
            service ->
                RunbookPost.offered(
                    service,
                    playbook.services().named(service).flatMap(ServiceDescription::owner),
                    database.read(handle -> new Runbooks(handle, playbook).of(service)),
                    now.atZone(ZoneOffset.UTC).toLocalDate()))
        .map(Post::of);
  }

  /** The services that anybody described or wrote for, by the names people call them. */
  List<String> services() {
    List<String> names =
        new ArrayList<>(playbook.services().all().stream().map(ServiceDescription::name).toList());
    for (String key : new RunbookShelf(handle).services(MOST_SERVICES)) {
      if (playbook.services().named(key).isEmpty()) {
        names.add(key);
      }
    }
    return names;
  }

  /** What a fact adds for everybody; what is private or played adds nothing. */
  static void remember(Handle handle, Incident incident, RunbookFact fact, Instant happened) {
    if (incident.confidential() || incident.kind() == Kind.DRILL || fact.service().isEmpty()) {
      return;
    }
    Optional<LocalDate> day = Optional.of(happened.atZone(ZoneOffset.UTC).toLocalDate());
    Optional<String> none = Optional.empty();
    Runbook runbook =
        switch (fact) {
          case RunbookFact.RunbookWritten f ->
              new Runbook(f.title(), none, Optional.of(incident.id().toString()), day);
          case RunbookFact.RunbookLinked f ->
              new Runbook(f.title(), Optional.of(f.url()), none, day);
          case RunbookFact.RunbookChecked f -> new Runbook(f.title(), none, none, day);
        };
    new RunbookShelf(handle).put(fact.service().get(), runbook);
  }
}
