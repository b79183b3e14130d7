package muster.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.command.Decision.Stated;
import muster.database.FactWords;
import muster.database.FactWords.Sort;
import muster.database.Facts;
import muster.database.IncidentRows;
import muster.database.LogRewriting;
import muster.database.People;
import muster.database.PersonRows;
import muster.database.Renaming;
import muster.database.Traces;
import muster.database.Unsent;
import muster.flow.Chronicle;
import muster.flow.Clocks;
import muster.incident.ErasureFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Recorded;
import org.jdbi.v3.core.Handle;

/** One person in one incident, and their removal from it, in the transaction of the handle. */
record PersonInIncident(Clocks clocks, Order.Remove order, PersonId pseudonym, Renaming renaming) {
  /**
   * What came of it.
   *
   * @param rows how many rows named them
   * @param blanked how many facts say less than before
   * @param line what somebody should look at
   */
  record Outcome(int rows, int blanked, Optional<String> line) {}

  Outcome remove(Handle handle, int number) {
    Optional<Incident> before = new IncidentRows(handle, number).lock();
    if (before.isEmpty()) {
      return new Outcome(new Traces(handle, renaming).renameIn(number), 0, Optional.empty());
    }
    Incident incident = before.get();
    List<Integer> blanked = order.words() ? blank(handle, incident) : List.of();
    TreeSet<Integer> changed = new TreeSet<>(blanked);
    Optional<String> line = Optional.empty();
    if (order.names().isEmpty()) {
      line = mentioned(handle, incident);
    } else {
      changed.addAll(withoutNames(handle, incident));
    }
    int rows = new Traces(handle, renaming).renameIn(number);
    say(handle, incident);
    return new Outcome(rows, changed.size(), line);
  }

  private List<Integer> blank(Handle handle, Incident incident) {
    List<Recorded> log = new Facts(handle).log(incident.id());
    Blanking typed = Blanking.of(log, order.person());
    int unused =
        new PersonRows(handle).forgetWords(incident.id(), order.person(), typed.messages());
    new Unsent(handle).forgetSaid(incident.id().number());
    return new LogRewriting(handle, incident.id()).apply(typed::without);
  }

  private List<Integer> withoutNames(Handle handle, Incident incident) {
    Named names = new Named(order.names());
    return new LogRewriting(handle, incident.id())
        .apply(
            fact ->
                FactWords.changed(
                    fact.fact(), (sort, text) -> names.replaced(text, pseudonym.value())));
  }

  /** Where their name may stand: only somebody who reads it can tell whom it means. */
  private Optional<String> mentioned(Handle handle, Incident incident) {
    String name = new People(handle).nameOf(order.person());
    Named names = new Named(List.of(name));
    List<Integer> entries = new ArrayList<>();
    for (Recorded recorded : new Facts(handle).log(incident.id())) {
      boolean[] found = new boolean[1];
      Fact unused =
          FactWords.changed(
              recorded.fact(),
              (Sort sort, String text) -> {
                found[0] |= names.isIn(text);
                return text;
              });
      if (found[0]) {
        entries.add(recorded.seq());
      }
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s: their name may stand in %s"
                .formatted(
                    incident.id(),
                    entries.stream().map(seq -> "#" + seq).collect(Collectors.joining(", "))));
  }

  /** The log says what was done to it, and whoever decides about it just now decides again. */
  private void say(Handle handle, Incident before) {
    Incident rewritten = Incident.of(new Facts(handle).log(before.id()));
    Chronicle chronicle = new Chronicle(handle, clocks);
    Incident after =
        chronicle.append(
            Optional.of(rewritten),
            List.of(
                new Stated(
                    new ErasureFact.PersonRemoved(pseudonym, order.words()), Optional.empty())),
            Optional.empty(),
            Optional.empty());
    if (after.phase().isOpen()) {
      chronicle.redraw(after);
    }
  }
}
