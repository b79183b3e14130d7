package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.WorkaroundFact.WorkaroundAmended;
import muster.incident.WorkaroundFact.WorkaroundChased;
import muster.incident.WorkaroundFact.WorkaroundKept;
import muster.incident.WorkaroundFact.WorkaroundRemoved;
import muster.incident.WorkaroundFact.WorkaroundReplaced;

/**
 * The fixes of an incident that were only meant for a while (P-27).
 *
 * @param all in the order of their numbers, which start at 1
 */
public record Workarounds(List<Workaround> all) {
  public static final Workarounds NONE = new Workarounds(List.of());

  public static final int MOST = 30;

  /**
   * What was agreed about one.
   *
   * @param owner who answers for it
   * @param expires until when it may stay
   * @param plan what will replace it, where somebody said so
   * @param sponsor who stands for it in another team that must act
   */
  public record Terms(
      String text,
      PersonId owner,
      DueDay expires,
      Optional<String> plan,
      Optional<PersonId> sponsor,
      Pursuit pursuit) {}

  /** How it came to an end: what replaced it, or how it was removed. */
  public record End(boolean replaced, PersonId by, Instant at, String how) {}

  /**
   * One of them.
   *
   * @param pursued how far it was followed up
   */
  public record Workaround(int number, Terms terms, Optional<End> end, Pursued pursued) {
    public boolean isLive() {
      return end.isEmpty();
    }

    public boolean isExpired(Instant now) {
      return isLive() && terms.expires().isOver(now);
    }

    private Workaround ended(boolean replaced, Recorded recorded, String how) {
      End ending = new End(replaced, Incident.author(recorded), recorded.happened(), how);
      return new Workaround(number, terms, Optional.of(ending), pursued);
    }
  }

  public Optional<Workaround> numbered(int number) {
    return all.stream().filter(each -> each.number() == number).findFirst();
  }

  /** Those that are still in place. */
  public List<Workaround> live() {
    return all.stream().filter(Workaround::isLive).toList();
  }

  Workarounds after(WorkaroundFact fact, Recorded recorded) {
    return with(
        switch (fact) {
          case WorkaroundKept f ->
              new Workaround(
                  f.number(), f.terms(), Optional.empty(), Pursued.from(recorded.happened()));
          case WorkaroundAmended f -> amended(f, recorded);
          case WorkaroundReplaced f -> of(f).ended(true, recorded, f.by());
          case WorkaroundRemoved f -> of(f).ended(false, recorded, f.how());
          case WorkaroundChased f -> chased(f);
        });
  }

  private Workaround of(WorkaroundFact fact) {
    return numbered(fact.number()).orElseThrow();
  }

  /** Whoever gets another day, or another's workaround, is reminded of it anew. */
  private Workaround amended(WorkaroundAmended fact, Recorded recorded) {
    Workaround was = of(fact);
    boolean anew =
        !fact.terms().expires().equals(was.terms().expires())
            || !fact.terms().owner().equals(was.terms().owner());
    Pursued pursued = anew ? Pursued.from(recorded.happened()) : was.pursued();
    return new Workaround(was.number(), fact.terms(), was.end(), pursued);
  }

  private Workaround chased(WorkaroundChased fact) {
    Workaround was = of(fact);
    return new Workaround(was.number(), was.terms(), was.end(), was.pursued().upTo(fact.rung()));
  }

  private Workarounds with(Workaround changed) {
    List<Workaround> after = new ArrayList<>(all);
    if (changed.number() > after.size()) {
      after.add(changed);
    } else {
      after.set(changed.number() - 1, changed);
    }
    return new Workarounds(List.copyOf(after));
  }
}
