package muster.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.card.Message;
import muster.card.OwedPost;
import muster.incident.ActionFact;
import muster.incident.ActionFact.ActionChased;
import muster.incident.ActionPlan;
import muster.incident.Actions.Action;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Pursuit.Rung;
import muster.incident.Recorded;
import muster.incident.WorkaroundFact;
import muster.incident.WorkaroundFact.WorkaroundChased;
import muster.incident.Workarounds;
import muster.incident.Workarounds.Workaround;

/** Who hears that they answer for something, and of what becomes overdue (P-27, P-39). */
final class Owed {
  private Owed() {}

  static List<Effect> effects(Incident after, ActionFact fact, Recorded recorded) {
    return switch (fact) {
      case ActionFact.ActionPlanned f ->
          yours(after, f.number(), Optional.empty(), f.plan(), recorded);
      case ActionFact.ActionAmended f ->
          yours(after, f.number(), Optional.of(f.from()), f.plan(), recorded);
      case ActionChased f -> chased(after, f);
      case ActionFact.ActionImplemented f -> List.of();
      case ActionFact.ActionVerified f -> List.of();
      case ActionFact.ActionClosed f -> List.of();
      case ActionFact.ActionReopened f -> List.of();
      case ActionFact.ActionWithdrawn f -> List.of();
    };
  }

  static List<Effect> effects(Incident after, WorkaroundFact fact, Recorded recorded) {
    return switch (fact) {
      case WorkaroundFact.WorkaroundKept f ->
          yours(after, f.number(), Optional.empty(), f.terms(), recorded);
      case WorkaroundFact.WorkaroundAmended f ->
          yours(after, f.number(), Optional.of(f.from()), f.terms(), recorded);
      case WorkaroundChased f -> chased(after, f);
      case WorkaroundFact.WorkaroundReplaced f -> List.of();
      case WorkaroundFact.WorkaroundRemoved f -> List.of();
    };
  }

  /** Those who answer for something, as far as it was agreed. */
  private record Answerable(Optional<PersonId> owner, Optional<PersonId> sponsor) {
    static final Answerable NOBODY = new Answerable(Optional.empty(), Optional.empty());

    static Answerable of(ActionPlan plan) {
      return new Answerable(Optional.of(plan.owner()), plan.sponsor());
    }

    static Answerable of(Workarounds.Terms terms) {
      return new Answerable(Optional.of(terms.owner()), terms.sponsor());
    }

    /** Those who did not answer for it before. */
    Answerable since(Answerable before) {
      return new Answerable(
          owner.filter(person -> !before.owner.equals(Optional.of(person))),
          sponsor.filter(person -> !before.sponsor.equals(Optional.of(person))));
    }
  }

  private static List<Effect> yours(
      Incident after, int number, Optional<ActionPlan> before, ActionPlan plan, Recorded recorded) {
    Action action = after.actions().numbered(number).orElseThrow();
    String by = recorded.by().map(PersonId::mention).orElse("Muster");
    return told(
        recorded,
        Answerable.of(plan).since(before.map(Answerable::of).orElse(Answerable.NOBODY)),
        OwedPost.yours(after, action, false, by),
        OwedPost.yours(after, action, true, by));
  }

  private static List<Effect> yours(
      Incident after,
      int number,
      Optional<Workarounds.Terms> before,
      Workarounds.Terms terms,
      Recorded recorded) {
    Workaround workaround = after.workarounds().numbered(number).orElseThrow();
    String by = recorded.by().map(PersonId::mention).orElse("Muster");
    return told(
        recorded,
        Answerable.of(terms).since(before.map(Answerable::of).orElse(Answerable.NOBODY)),
        OwedPost.yours(after, workaround, false, by),
        OwedPost.yours(after, workaround, true, by));
  }

  /** Whoever typed it knows. */
  private static List<Effect> told(
      Recorded recorded, Answerable who, Message toOwner, Message toSponsor) {
    List<Effect> effects = new ArrayList<>();
    who.owner()
        .filter(person -> !recorded.by().equals(Optional.of(person)))
        .ifPresent(person -> effects.add(Consequences.tell(person, toOwner, false)));
    who.sponsor()
        .filter(person -> !recorded.by().equals(Optional.of(person)))
        .ifPresent(person -> effects.add(Consequences.tell(person, toSponsor, false)));
    return effects;
  }

  private static List<Effect> chased(Incident after, ActionChased fact) {
    Action action = after.actions().numbered(fact.number()).orElseThrow();
    ActionPlan plan = action.plan();
    return chased(
        after,
        fact.rung(),
        fact.insteadOfEarlier(),
        plan.owner(),
        plan.sponsor(),
        OwedPost.chased(after, action, fact));
  }

  private static List<Effect> chased(Incident after, WorkaroundChased fact) {
    Workaround workaround = after.workarounds().numbered(fact.number()).orElseThrow();
    return chased(
        after,
        fact.rung(),
        fact.insteadOfEarlier(),
        workaround.terms().owner(),
        workaround.terms().sponsor(),
        OwedPost.chased(after, workaround, fact));
  }

  /** Those whose step was left out hear of it with the one that was made. */
  private static List<Effect> chased(
      Incident after,
      Rung rung,
      boolean insteadOfEarlier,
      PersonId owner,
      Optional<PersonId> sponsor,
      Message message) {
    boolean toOwner = rung.compareTo(Rung.OVERDUE) <= 0 || insteadOfEarlier;
    boolean toSponsor = rung == Rung.SPONSOR || (rung == Rung.PROGRAMME && insteadOfEarlier);
    List<Effect> effects = new ArrayList<>();
    Stream.concat(
            Stream.of(owner).filter(person -> toOwner),
            sponsor.stream().filter(person -> toSponsor))
        .distinct()
        .forEach(person -> effects.add(Consequences.tell(person, message, false)));
    if (rung == Rung.PROGRAMME) {
      effects.add(
          after.confidential()
              // Of what is private nobody outside hears.
              ? Consequences.tell(after.inCharge(), message, false)
              : new Oversight.TellProgramme(message.text(), message.blocksJson()));
    }
    return effects;
  }
}
