package muster.testing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Severity;
import muster.playbook.Channels;
import muster.playbook.Escalation;
import muster.playbook.Playbook;
import muster.playbook.PublicPage;
import muster.playbook.SeverityPolicy;
import muster.playbook.TrackerPlace;

/** Playbooks that differ from the standard one in a single point. */
public final class Playbooks {
  private static final Playbook USUAL = Playbook.standard();

  private Playbooks() {}

  /** Calls this user group when an incident is declared. */
  public static Playbook calling(String group) {
    return of(
        USUAL.channels(),
        new Escalation(Optional.of(group), Optional.empty(), List.of()),
        USUAL.statusPage(),
        USUAL.tracker());
  }

  /** Announces incidents in the channel of this name or id, and has no other channels. */
  public static Playbook announcingIn(String channel) {
    return of(
        new Channels(
            "inc", Optional.of(channel), Optional.empty(), Optional.empty(), Optional.empty()),
        USUAL.escalation(),
        USUAL.statusPage(),
        USUAL.tracker());
  }

  /** Promises updates in the channel so often, at every severity that promises any. */
  public static Playbook promisingEvery(Duration cadence) {
    Map<Severity, SeverityPolicy> severities = new EnumMap<>(Severity.class);
    USUAL
        .severities()
        .forEach(
            (severity, policy) ->
                severities.put(
                    severity,
                    new SeverityPolicy(
                        policy.definition(),
                        policy.cadence().map(usual -> usual.every(cadence)),
                        policy.terms(),
                        policy.mayRollBack(),
                        policy.postmortem(),
                        policy.pingsChannel())));
    return new Playbook(
        severities,
        USUAL.checklists(),
        USUAL.channels(),
        USUAL.escalation(),
        USUAL.reactions(),
        USUAL.shield(),
        USUAL.followUp(),
        USUAL.statusPage(),
        USUAL.limits(),
        USUAL.lint(),
        USUAL.services(),
        USUAL.tracker(),
        USUAL.scenarios());
  }

  /** Customers look at this page. */
  public static Playbook with(PublicPage page) {
    return of(USUAL.channels(), USUAL.escalation(), page, USUAL.tracker());
  }

  /** Actions are filed here. */
  public static Playbook with(TrackerPlace tracker) {
    return of(USUAL.channels(), USUAL.escalation(), USUAL.statusPage(), tracker);
  }

  private static Playbook of(
      Channels channels, Escalation escalation, PublicPage page, TrackerPlace tracker) {
    return new Playbook(
        USUAL.severities(),
        USUAL.checklists(),
        channels,
        escalation,
        USUAL.reactions(),
        USUAL.shield(),
        USUAL.followUp(),
        page,
        USUAL.limits(),
        USUAL.lint(),
        USUAL.services(),
        tracker,
        USUAL.scenarios());
  }
}
