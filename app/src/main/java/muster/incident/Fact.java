package muster.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to an incident, in the past tense. Facts are only ever appended: a
 * correction is another fact that names the one it corrects (P-31). Every instant is UTC with
 * microseconds.
 */
public sealed interface Fact
    permits Fact.Basic,
        PromiseFact,
        RoleFact,
        StatusPageFact,
        HypothesisFact,
        EscalationFact,
        ExecutiveFact,
        LinkFact,
        UndoFact,
        ShieldFact,
        AlertFact,
        MarkFact,
        PostmortemFact,
        FactorFact,
        ReviewFact,
        ActionFact,
        WorkaroundFact,
        TicketFact,
        RunbookFact,
        DrillFact,
        ErasureFact,
        TimelineFact {
  /** What the fact is about, where facts about the same thing must be found again; else empty. */
  default Optional<String> subject() {
    return Optional.empty();
  }

  /** What can happen to every incident; what belongs to one subject has a file of its own. */
  sealed interface Basic extends Fact {}

  /** What Muster did by itself, or met while it did; people read of it only where they must act. */
  sealed interface ByMuster extends Basic {}

  /**
   * The incident began to exist for its responders (P-4).
   *
   * @param confidential only members of its channel may ever learn of it
   * @param cadence empty where the severity promises no updates
   * @param terms what else the playbook asks for at the severity
   * @param announceIn the name of the channel that hears of it, without the number sign (P-4)
   */
  record Declared(
      IncidentId id,
      String title,
      Severity severity,
      Kind kind,
      boolean confidential,
      Optional<String> service,
      Optional<String> impact,
      Optional<Cadence> cadence,
      Terms terms,
      String channelPrefix,
      Optional<String> announceIn,
      Optional<String> onCallGroup)
      implements Basic {}

  record ChannelOpened(String channel, String name) implements ByMuster {}

  /**
   * The card stands in the channel.
   *
   * @param shows which {@link Incident#looks} it shows
   */
  record CardPosted(MessageRef message, int shows) implements ByMuster {}

  /**
   * The announcement stands where everybody can read it (P-4).
   *
   * @param shows which {@link Incident#looks} it shows
   */
  record AnnouncementPosted(MessageRef message, int shows) implements ByMuster {}

  /** These people were brought into the incident's channel. */
  record PeopleInvited(List<PersonId> people) implements ByMuster {}

  /**
   * Slack refused something for good.
   *
   * @param what in plain words, such as "invite the on-call group"
   * @param why Slack's reason
   * @param unreachable whom a private message could not reach, where it was one
   */
  record DeliveryFailed(String what, String why, Optional<PersonId> unreachable)
      implements ByMuster {}

  /**
   * Somebody holds a role from now on.
   *
   * @param unheldSince since when nobody had held it although somebody should (P-8)
   */
  record RoleAssigned(
      Role role, PersonId person, Optional<PersonId> insteadOf, Optional<Instant> unheldSince)
      implements Basic {
    public RoleAssigned(Role role, PersonId person, Optional<PersonId> insteadOf) {
      this(role, person, insteadOf, Optional.empty());
    }

    /** As in ", after 6 minutes without one"; empty where nobody noticed that there was none. */
    public String afterGap(Instant happened) {
      return unheldSince
          .map(since -> Duration.between(since, happened))
          .filter(gap -> gap.compareTo(Duration.ofMinutes(1)) >= 0)
          .map(gap -> ", after " + Span.words(gap) + " without one")
          .orElse("");
    }
  }

  record RoleVacated(Role role, PersonId person) implements Basic {}

  record SeverityChanged(
      Severity from, Severity to, Optional<String> why, Optional<Cadence> cadence, Terms terms)
      implements Basic, ToldOutside {}

  record PhaseChanged(Phase from, Phase to, Optional<String> how) implements Basic, ToldOutside {}

  /**
   * Service confirmed healthy, responders released (P-26).
   *
   * @param stillBy who had resolved it, where only its reopening was taken back
   */
  record Resolved(String summary, String impact, Optional<PersonId> stillBy)
      implements Basic, Closing, ToldOutside {
    public Resolved(String summary, String impact) {
      this(summary, impact, Optional.empty());
    }

    @Override
    public Phase end() {
      return Phase.RESOLVED;
    }
  }

  record Reopened(String why, Optional<Cadence> cadence, Terms terms)
      implements Basic, ToldOutside {}

  /**
   * It was none, or it is not worth more.
   *
   * @param stillBy who had cancelled it, where only its reopening was taken back
   */
  record Cancelled(String why, Optional<PersonId> stillBy) implements Basic, Closing, ToldOutside {
    public Cancelled(String why) {
      this(why, Optional.empty());
    }

    @Override
    public Phase end() {
      return Phase.CANCELLED;
    }
  }

  record Renamed(String from, String to) implements Basic {}

  /**
   * A person's update: only this keeps the promise (P-20).
   *
   * @param due when it had been due, if it came late
   */
  record UpdateGiven(Update update, Optional<Instant> due) implements Basic {
    public UpdateGiven(Update update) {
      this(update, Optional.empty());
    }
  }

  /**
   * A person confirmed that nothing changed since the last update, which is a valid update.
   *
   * @param due when it had been due, if it came late
   */
  record NothingNew(Optional<Instant> due) implements Basic {
    public NothingNew() {
      this(Optional.empty());
    }
  }

  /** Somebody was asked for the update shortly before it was due (P-23). */
  record UpdatePrompted(PersonId person, Instant due) implements ByMuster {}

  /**
   * Nobody posted in time, so Muster wrote what the record says. It does not keep the promise.
   *
   * @param away when Muster itself was not running around the due time
   */
  record UpdateCompiled(Update update, Instant due, Optional<Absence> away) implements Basic {}

  record Logged(String text) implements Basic {}

  record DecisionMade(String what, Optional<String> why) implements Basic {}

  /** A correction of the timeline; the entry it corrects stays in the log. */
  record EntryAmended(int entry, Optional<Instant> at, String text) implements Basic {
    @Override
    public Optional<String> subject() {
      return Optional.of("#" + entry);
    }
  }

  record EntryStruck(int entry, String why) implements Basic {
    @Override
    public Optional<String> subject() {
      return Optional.of("#" + entry);
    }
  }
}
