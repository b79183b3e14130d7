package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who comes next in each role: since when things stand as they do, who was asked to take over, and
 * how far a role that nobody holds was chased (P-8, P-10).
 *
 * @param since when the holder took the role, or since when it should be held and is not
 * @param offers those that are neither answered nor withdrawn; at most one for each role
 * @param chased the last step, while nobody holds the role
 */
public record Succession(
    Map<Role, Instant> since, Map<Role, Offer> offers, Map<Role, ChaseStep> chased) {

  /**
   * An offer that stands.
   *
   * @param seq the fact that made it
   * @param unanswered whether the giver was told that nobody has answered
   */
  public record Offer(int seq, PersonId to, PersonId giver, Instant at, boolean unanswered) {
    /** Whoever offers a role should not have to remember that nobody took it. */
    public static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);
  }

  /** For an incident that was declared just now. */
  static Succession begun(Set<Role> vacant, Instant at) {
    Map<Role, Instant> since = new EnumMap<>(Role.class);
    vacant.forEach(role -> since.put(role, at));
    return new Succession(since, Map.of(), Map.of());
  }

  public Optional<Offer> offer(Role role) {
    return Optional.ofNullable(offers.get(role));
  }

  /** The roles that this person had been asked to take by then, as far as the offers stand. */
  List<Role> offered(PersonId person, Instant by) {
    return offers.entrySet().stream()
        .filter(each -> each.getValue().to().equals(person))
        .filter(each -> !each.getValue().at().isAfter(by))
        .map(Map.Entry::getKey)
        .toList();
  }

  public Optional<ChaseStep> chased(Role role) {
    return Optional.ofNullable(chased.get(role));
  }

  /**
   * As it stands after one more fact.
   *
   * @param roles who holds which role after it
   * @param vacant which roles should be held after it, and are not
   */
  Succession after(Recorded next, Incident before, Roles roles, Set<Role> vacant) {
    Map<Role, Instant> sinceNow = copy(since);
    Map<Role, Offer> offersNow = copy(offers);
    Map<Role, ChaseStep> chasedNow = copy(chased);
    for (Role role : Role.values()) {
      boolean changed = !before.roles().holder(role).equals(roles.holder(role));
      if (changed) {
        offersNow.remove(role);
      }
      if (changed || before.vacant().contains(role) != vacant.contains(role)) {
        chasedNow.remove(role);
        sinceNow.remove(role);
        if (roles.holder(role).isPresent() || vacant.contains(role)) {
          sinceNow.put(role, next.happened());
        }
      }
    }
    if (next.fact() instanceof RoleFact fact) {
      follow(fact, next, offersNow, chasedNow);
    }
    if (Closing.by(next.fact()).isPresent()) {
      offersNow.clear();
    }
    return new Succession(sinceNow, offersNow, chasedNow);
  }

  private static void follow(
      RoleFact fact, Recorded recorded, Map<Role, Offer> offers, Map<Role, ChaseStep> chased) {
    switch (fact) {
      case RoleFact.HandoverOffered f ->
          offers.put(
              f.role(),
              new Offer(
                  recorded.seq(), f.to(), Incident.author(recorded), recorded.happened(), false));
      case RoleFact.HandoverAccepted f -> offers.remove(f.role());
      case RoleFact.HandoverDeclined f -> offers.remove(f.role());
      case RoleFact.HandoverWithdrawn f -> offers.remove(f.role());
      case RoleFact.HandoverUnanswered f ->
          offers.computeIfPresent(
              f.role(), (role, o) -> new Offer(o.seq(), o.to(), o.giver(), o.at(), true));
      case RoleFact.RoleChased f -> chased.put(f.role(), f.step());
      case RoleFact.HolderLeft f -> f.offers().forEach(offers::remove);
    }
  }

  /** Since when a role stands as it does, and how far it was chased. */
  record Step(Optional<Instant> since, Optional<ChaseStep> chased) {}

  Step step(Role role) {
    return new Step(Optional.ofNullable(since.get(role)), chased(role));
  }

  Succession withSteps(Function<Role, Step> steps) {
    Map<Role, Instant> sinceThen = new EnumMap<>(Role.class);
    Map<Role, ChaseStep> chasedThen = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      Step step = steps.apply(role);
      step.since().ifPresent(at -> sinceThen.put(role, at));
      step.chased().ifPresent(how -> chasedThen.put(role, how));
    }
    return new Succession(sinceThen, offers, chasedThen);
  }

  Succession withOffers(Function<Role, Optional<Offer>> made) {
    Map<Role, Offer> standing = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      made.apply(role).ifPresent(offer -> standing.put(role, offer));
    }
    return new Succession(since, standing, chased);
  }

  /** Whether whoever looks at both would see the same. */
  boolean looksLike(Succession other) {
    return offers.equals(other.offers) && chased.keySet().equals(other.chased.keySet());
  }

  private static <T> Map<Role, T> copy(Map<Role, T> map) {
    Map<Role, T> copy = new EnumMap<>(Role.class);
    copy.putAll(map);
    return copy;
  }
}
