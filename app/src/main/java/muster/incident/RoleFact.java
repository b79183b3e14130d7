package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to who holds a role, besides that somebody takes it or lays it down (P-8, P-10). */
public sealed interface RoleFact extends Fact {
  /** Why an offer ended before it was answered. */
  enum Withdrawal {
    /** Whoever may hand the role over thought better of it. */
    TAKEN_BACK,
    /** Somebody else was asked instead. */
    OFFERED_ON,
    /** Somebody took the role, or laid it down. */
    ROLE_CHANGED
  }

  /** Where somebody is no longer. */
  enum Departure {
    CHANNEL,
    WORKSPACE
  }

  /**
   * Somebody was asked to take a role, and may accept or decline. Until then nothing changes.
   *
   * @param holder who hands it over; empty where nobody holds it
   * @param brief what the next holder should know, in the giver's own words
   */
  record HandoverOffered(Role role, PersonId to, Optional<PersonId> holder, Optional<String> brief)
      implements RoleFact {}

  /** The offer was taken up, together with the role. */
  record HandoverAccepted(Role role, PersonId to, PersonId giver) implements RoleFact {}

  record HandoverDeclined(Role role, PersonId to, PersonId giver, Optional<String> why)
      implements RoleFact {}

  record HandoverWithdrawn(Role role, PersonId to, Withdrawal why) implements RoleFact {}

  /** The giver was told that nobody has answered yet; the offer stands. */
  record HandoverUnanswered(Role role, PersonId to, PersonId giver) implements RoleFact {}

  /**
   * A role that must be held was chased one step further (P-10).
   *
   * @param since when nobody began to hold it
   * @param asked whom, where it was a person
   * @param called the user group that was called, where there is one
   */
  record RoleChased(
      Role role, ChaseStep step, Instant since, Optional<PersonId> asked, Optional<String> called)
      implements RoleFact {}

  /**
   * Somebody left who held a role or was offered one. It happened when they left.
   *
   * @param roles which nobody holds from then on
   * @param offers of which roles to them ended with it
   */
  record HolderLeft(PersonId person, Departure from, List<Role> roles, List<Role> offers)
      implements RoleFact {}
}
