package muster.postmortem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import muster.incident.Actions;
import muster.incident.PersonId;
import muster.incident.Tickets;
import muster.incident.Workarounds;
import muster.postmortem.Particulars.Somebody;

/** What is to be done about it, and because of what: factors, actions and workarounds. */
public final class Planned {
  private Planned() {}

  /** One condition that let it happen or last (P-30). */
  public record Factor(int number, String category, String text, List<Integer> sources) {}

  /**
   * One corrective action (P-35).
   *
   * @param strength from 1, the strongest, to 5
   * @param factor the number of the factor it addresses
   * @param step how far it is (P-37)
   * @param ticket the address of where it is filed (P-38)
   */
  public record Action(
      int number,
      String text,
      Somebody owner,
      LocalDate due,
      String criterion,
      String verification,
      String category,
      int strength,
      Optional<Integer> factor,
      Optional<Somebody> sponsor,
      String step,
      Optional<String> ticket,
      List<Done> done) {}

  /** A step that was made. */
  public record Done(String step, Somebody by, Instant at, String note, String result) {}

  /** One fix that was only meant for a while (P-27). */
  public record Workaround(
      int number,
      String text,
      Somebody owner,
      LocalDate expires,
      Optional<String> plan,
      Optional<Somebody> sponsor,
      Optional<Ended> ended) {}

  /** How a workaround came to an end. */
  public record Ended(boolean replaced, Instant at, String how) {}

  static List<Factor> factors(History history) {
    return history.incident().factors().all().stream()
        .map(
            each ->
                new Factor(
                    each.number(),
                    each.category().word(),
                    history.roles().nameless(each.text()),
                    each.seqs()))
        .toList();
  }

  static List<Action> actions(History history, Function<PersonId, String> name) {
    return history.incident().actions().standing().stream()
        .map(each -> action(each, history, name))
        .toList();
  }

  private static Action action(
      Actions.Action action, History history, Function<PersonId, String> name) {
    var plan = action.plan();
    return new Action(
        action.number(),
        history.roles().nameless(plan.text()),
        Somebody.of(plan.owner(), name),
        plan.due().day(),
        history.roles().nameless(plan.criterion()),
        history.roles().nameless(plan.verification()),
        plan.category().word(),
        plan.strength().level(),
        plan.factor(),
        plan.sponsor().map(person -> Somebody.of(person, name)),
        action.step().word(),
        history.incident().tickets().of(action.number()).map(Tickets.Ticket::url),
        action.done().stream()
            .map(
                done ->
                    new Done(
                        done.step().word(),
                        Somebody.of(done.by(), name),
                        done.at(),
                        history.roles().nameless(done.note()),
                        history.roles().nameless(done.result())))
            .toList());
  }

  static List<Workaround> workarounds(History history, Function<PersonId, String> name) {
    return history.incident().workarounds().all().stream()
        .map(each -> workaround(each, history, name))
        .toList();
  }

  private static Workaround workaround(
      Workarounds.Workaround each, History history, Function<PersonId, String> name) {
    var terms = each.terms();
    return new Workaround(
        each.number(),
        history.roles().nameless(terms.text()),
        Somebody.of(terms.owner(), name),
        terms.expires().day(),
        terms.plan().map(history.roles()::nameless),
        terms.sponsor().map(person -> Somebody.of(person, name)),
        each.end()
            .map(end -> new Ended(end.replaced(), end.at(), history.roles().nameless(end.how()))));
  }
}
