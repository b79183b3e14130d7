package muster.retention;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import muster.database.Audit;
import muster.database.Database;
import muster.database.People;
import muster.database.PersonRows;
import muster.database.Removals;
import muster.database.Renaming;
import muster.database.Traces;
import muster.flow.Clocks;
import muster.flow.Conflict;
import muster.flow.ForNobody;
import muster.incident.Person;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/**
 * Puts a pseudonym in a person's place everywhere, one incident in a transaction. It may be stopped
 * anywhere and run again: it goes on with the same pseudonym.
 */
public final class PersonRemoval {
  private static final int ROUNDS = 5;

  private record Begun(PersonId pseudonym, int dropped) {}

  private final Database database;
  private final Clocks clocks;
  private final Order.Remove order;
  private final Consumer<String> told;
  private final Renaming theirs;
  private int incidents;
  private int rows;
  private int blanked;
  private int dropped;

  public PersonRemoval(
      Database database, Clocks clocks, Order.Remove order, Consumer<String> told) {
    this.database = database;
    this.clocks = clocks;
    this.order = order;
    this.told = told;
    this.theirs = new Renaming(Map.of(order.person().value(), ""));
  }

  /** Does it, and says under which pseudonym; false if that was refused or has to be run again. */
  public boolean run() {
    Optional<String> refusal = database.read(handle -> PersonTrace.refusal(handle, order.person()));
    if (refusal.isPresent()) {
      told.accept(refusal.get());
      return false;
    }
    Begun begun = written(this::begin);
    PersonId pseudonym = begun.pseudonym();
    dropped = begun.dropped();
    Renaming renaming = new Renaming(Map.of(order.person().value(), pseudonym.value()));
    for (int round = 0; round < ROUNDS; round++) {
      for (int number : database.read(handle -> new Traces(handle, theirs).incidents())) {
        PersonInIncident one = new PersonInIncident(clocks, order, pseudonym, renaming);
        tell(written(handle -> one.remove(handle, number)));
      }
      Optional<String> done = written(handle -> everywhereElse(handle, pseudonym, renaming));
      if (done.isPresent()) {
        told.accept("Removed: " + done.get() + ". They are " + pseudonym + " from now on.");
        return true;
      }
    }
    told.accept("They are still being named while this runs. Run it again.");
    return false;
  }

  private <T> T written(Function<Handle, T> work) {
    return Conflict.retried(() -> database.write(work));
  }

  private Begun begin(Handle handle) {
    PersonId pseudonym = new Removals(handle).pseudonym(order.person(), clocks.machineNow());
    new People(handle)
        .remember(
            new Person(
                pseudonym,
                pseudonym.value(),
                ZoneOffset.UTC,
                false,
                true,
                Person.Belonging.MEMBER));
    int unsent = ForNobody.drop(handle, order.person());
    note(handle, "removal of a person begun", pseudonym, "posts not sent " + unsent);
    return new Begun(pseudonym, unsent);
  }

  private void tell(PersonInIncident.Outcome outcome) {
    incidents++;
    rows += outcome.rows();
    blanked += outcome.blanked();
    outcome.line().ifPresent(told);
  }

  /** What belongs to no incident; empty if somebody named them in an incident meanwhile. */
  private Optional<String> everywhereElse(Handle handle, PersonId pseudonym, Renaming renaming) {
    int late = ForNobody.drop(handle, order.person());
    int forgotten = new PersonRows(handle).forget(order.person());
    Traces traces = new Traces(handle, renaming);
    if (!traces.incidents().isEmpty()) {
      return Optional.empty();
    }
    String counts =
        "incidents %d, rows %d, facts blanked %d, posts not sent %d"
            .formatted(incidents, rows + forgotten + traces.rename(), blanked, dropped + late);
    new Removals(handle).complete(order.person(), pseudonym);
    note(handle, "person removed", pseudonym, counts);
    return Optional.of(counts);
  }

  private void note(Handle handle, String what, PersonId pseudonym, String counts) {
    new Audit(handle)
        .add(
            new Audit.Entry(
                clocks.machineNow(), order.operator(), what, pseudonym.value(), counts));
  }
}
