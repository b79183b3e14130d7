package muster.retention;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import muster.database.Audit;
import muster.database.ClosedLongAgo;
import muster.database.ClosedLongAgo.Place;
import muster.database.Database;
import muster.database.DatabaseAway;
import muster.database.IncidentRows;
import muster.database.Incidents;
import muster.flow.Clocks;
import muster.flow.Conflict;
import muster.incident.Incident;
import muster.playbook.Retention.How;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out what is old enough, one incident in a transaction, files first. It may be stopped
 * anywhere and run again: what is done is done, and nothing is done twice.
 */
public final class Expiry {
  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final int AT_ONCE = 100;

  /**
   * What became of an incident, or would.
   *
   * @param what as it is counted
   */
  private record Outcome(String what, String line) {}

  private final Database database;
  private final Clocks clocks;
  private final Order.Expire order;
  private final Ages ages;
  private final Consumer<String> told;
  private final Map<String, Integer> totals = new LinkedHashMap<>();
  private final Set<Integer> failed = new HashSet<>();

  public Expiry(Database database, Clocks clocks, Order.Expire order, Consumer<String> told) {
    this.database = database;
    this.clocks = clocks;
    this.order = order;
    this.ages = new Ages(order.policy(), clocks.now());
    this.told = told;
  }

  /** Does it, and tells of each incident by its id; false if one made trouble and was left. */
  public boolean run() {
    each(number -> transaction(number, this::withoutFiles));
    each(number -> transaction(number, this::gone));
    told.accept(total("Nothing is old enough."));
    return failed.isEmpty();
  }

  /** Tells what {@link #run} would do, and does nothing. */
  public void preview() {
    each(number -> database.read(handle -> preview(handle, number)));
    told.accept(total("Nothing would be done: nothing is old enough."));
  }

  private void each(IntFunction<Optional<Outcome>> work) {
    if (ages.youngest().isEmpty()) {
      return;
    }
    List<Place> places = List.of(Place.START);
    while (!places.isEmpty()) {
      Place last = places.getLast();
      places =
          database.read(
              handle -> new ClosedLongAgo(handle).after(last, ages.youngest().get(), AT_ONCE));
      places.forEach(place -> one(place.number(), work).ifPresent(this::tell));
    }
  }

  /** One incident's trouble must not keep all younger ones for ever. */
  private Optional<Outcome> one(int number, IntFunction<Optional<Outcome>> work) {
    if (failed.contains(number)) {
      return Optional.empty();
    }
    try {
      return work.apply(number);
    } catch (DatabaseAway away) {
      throw away;
    } catch (RuntimeException e) {
      LOG.error("incident {} is left as it is", number, e);
      failed.add(number);
      return outcome("left", "incident %d is left as it is: the log says why".formatted(number));
    }
  }

  private Optional<Outcome> transaction(
      int number, BiFunction<Handle, Incident, Optional<Outcome>> work) {
    return Conflict.retried(
        () ->
            database.write(
                handle ->
                    new IncidentRows(handle, number)
                        .lock()
                        .filter(incident -> !incident.phase().isOpen())
                        .flatMap(incident -> work.apply(handle, incident))));
  }

  private Optional<Outcome> withoutFiles(Handle handle, Incident incident) {
    IncidentRows rows = new IncidentRows(handle, incident.id().number());
    if (!ages.losesFiles(incident) || rows.count("attachment") == 0) {
      return Optional.empty();
    }
    String counts = "files " + rows.delete(List.of("attachment"));
    note(handle, "copies of files deleted", incident, counts);
    return outcome("lost their files", incident.id() + ": " + counts + " deleted");
  }

  private Optional<Outcome> gone(Handle handle, Incident incident) {
    Optional<How> fate = ages.fate(incident);
    if (fate.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> tie = new Ties(handle, ages).of(incident);
    if (tie.isPresent()) {
      return kept(incident, tie.get());
    }
    String counts =
        switch (fate.get()) {
          case DELETE -> deleted(handle, incident);
          case ANONYMISE -> new Anonymising(handle, clocks, incident).apply();
        };
    note(handle, "incident " + done(fate.get()), incident, counts);
    return outcome(done(fate.get()), incident.id() + " " + done(fate.get()) + ": " + counts);
  }

  private String deleted(Handle handle, Incident incident) {
    Map<String, Integer> rows =
        new IncidentRows(handle, incident.id().number()).deleteAll(incident, clocks.now());
    return "facts %d, files %d".formatted(rows.get("fact"), rows.get("attachment"));
  }

  private Optional<Outcome> preview(Handle handle, int number) {
    Optional<Incident> found = new Incidents(handle).load(number);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Incident incident = found.get();
    IncidentRows rows = new IncidentRows(handle, number);
    Optional<How> fate = ages.fate(incident);
    Optional<String> tie = fate.flatMap(how -> new Ties(handle, ages).of(incident));
    int files = rows.count("attachment");
    if (fate.isPresent() && tie.isEmpty()) {
      return outcome(
          "would be " + done(fate.get()),
          "%s would be %s: facts %d, files %d"
              .formatted(incident.id(), done(fate.get()), rows.count("fact"), files));
    }
    if (ages.losesFiles(incident) && files > 0) {
      return outcome(
          "would lose their files",
          "%s: files %d would be deleted%s"
              .formatted(incident.id(), files, tie.map(why -> "; kept: " + why).orElse("")));
    }
    return tie.flatMap(why -> kept(incident, why));
  }

  private Optional<Outcome> kept(Incident incident, String why) {
    return outcome("kept", incident.id() + " is kept: " + why);
  }

  private static String done(How how) {
    return switch (how) {
      case DELETE -> "deleted";
      case ANONYMISE -> "anonymised";
    };
  }

  private void note(Handle handle, String what, Incident incident, String counts) {
    new Audit(handle)
        .add(
            new Audit.Entry(
                clocks.machineNow(), order.operator(), what, incident.id().toString(), counts));
  }

  private static Optional<Outcome> outcome(String what, String line) {
    return Optional.of(new Outcome(what, line));
  }

  private void tell(Outcome outcome) {
    totals.merge(outcome.what(), 1, Integer::sum);
    told.accept(outcome.line());
  }

  private String total(String nothing) {
    List<String> parts =
        totals.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();
    return parts.isEmpty() ? nothing : "Incidents: " + String.join(", ", parts) + ".";
  }
}
