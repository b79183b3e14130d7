package muster.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.DeclareWords;
import muster.command.words.Reading;
import muster.incident.Fact;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.Severity;
import muster.incident.Title;
import muster.incident.When;
import muster.incident.Wording;
import muster.playbook.SeverityPolicy;
import muster.playbook.Triage;

/** {@code declare}: says explicitly that there is an incident (P-1 … P-6). */
final class Declare implements Command {
  /** Slack's own limit for new channels. */
  private static final int CHANNELS_A_MINUTE = 20;

  /** From here on somebody who declares would notice that they wait. */
  private static final int QUEUE = 10;

  @Override
  public Usage usage() {
    return new Usage(
        "declare",
        "[sevN] [title] [--impact \"…\"] [--service NAME] [--private] [--drill] [--near-miss] [--process]",
        "Declare an incident; the form asks for what is missing",
        "declare sev2 Checkout fails for some --impact \"23 % of checkouts\"",
        List.of("new", "start", "open"));
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    if (ask.isForm()) {
      return declare(DeclareForm.read(ask), ask, now);
    }
    return switch (DeclareWords.read(ask.text())) {
      case Reading.Wrong<DeclareWords> wrong -> Decision.refused(Wording.shown(wrong.sentence()));
      case Reading.Read<DeclareWords> read -> declare(DeclareForm.of(read.value()), ask, now);
    };
  }

  private Decision declare(DeclareForm given, Ask ask, Situation now) {
    if (!ask.isForm() && (given.severity().isEmpty() || given.title().isBlank())) {
      return Decision.asks(given.form(usage(), ask.quote(), now));
    }
    if (given.severity().isEmpty()) {
      return Decision.refusedField(
          DeclareForm.SEVERITY, "Which severity? Choose SEV1, SEV2 or SEV3. " + Triage.IN_DOUBT);
    }
    return switch (Title.read(given.title())) {
      case Title.Refused refused -> Decision.refusedField(DeclareForm.TITLE, refused.why());
      case Title.Accepted accepted ->
          given.severity().equals(Optional.of(Severity.SEV4))
              ? ticket(accepted.title().toString(), ask)
              : declared(given, accepted.title().toString(), ask, now);
    };
  }

  /** SEV4 has no incident process: nothing is created (P-1). */
  private static Decision ticket(String title, Ask ask) {
    if (ask.isForm()) {
      return Decision.refusedField(
          DeclareForm.SEVERITY,
          "SEV4 is cosmetic: it needs a ticket, and nothing was created. Choose SEV3 if users are"
              + " held up.");
    }
    return new Decision.Refused(
        "SEV4 is cosmetic: it needs a ticket, not an incident, and nothing was created. "
            + "Declare SEV3 if users are held up, or file this:\n```"
            + Wording.shown(Triage.ticket(title))
            + "```",
        List.of(new Press("Declare SEV3", "declare sev3 " + title)),
        Optional.empty());
  }

  private static Decision declared(DeclareForm given, String title, Ask ask, Situation now) {
    Severity severity = given.severity().orElseThrow();
    Fact.Declared declared = fact(given, title, severity, now);
    List<Stated> facts = new ArrayList<>();
    facts.add(new Stated(declared, Optional.empty()));
    ask.quote().map(Mark::marked).ifPresent(facts::add);
    String reply =
        "Declared *%s* · %s%s · %s\n%s You will be invited, and told in a direct message where it is. Declaring cannot be undone: `/incident cancel because …` ends it."
            .formatted(
                declared.id(),
                severity,
                Overview.kind(given.kind()),
                Wording.shown(title),
                expected(now.known().channelsWaiting(), now));
    return new Decided(facts, Reply.of(reply));
  }

  /** Whoever has to wait is told how long; Slack opens only so many channels a minute. */
  static String expected(int ahead, Situation now) {
    if (ahead < QUEUE) {
      return "Its channel is being created.";
    }
    Instant then = now.now().plus(Duration.ofMinutes(1 + ahead / CHANNELS_A_MINUTE));
    return "Its channel comes after %d others: Slack allows about %d a minute, so expect it at about %s. Everything you type with its id is kept meanwhile."
        .formatted(ahead, CHANNELS_A_MINUTE, When.clock(then));
  }

  /** A private incident stays among those who are asked by name, and a drill wakes nobody. */
  private static boolean callsOut(DeclareForm given) {
    return given.kind() == Kind.PRODUCTION && !given.confidential();
  }

  static Fact.Declared fact(DeclareForm given, String title, Severity severity, Situation now) {
    var playbook = now.playbook();
    SeverityPolicy policy = playbook.policy(severity);
    int year = now.now().atZone(ZoneOffset.UTC).getYear();
    return new Fact.Declared(
        new IncidentId(year, now.known().nextNumber()),
        title,
        severity,
        given.kind(),
        given.confidential(),
        given.service(),
        given.impact(),
        policy.cadence(),
        playbook.terms(severity, given.kind(), given.confidential()),
        playbook.channels().prefix(),
        given.confidential() ? Optional.empty() : playbook.channels().announcements(),
        callsOut(given) ? playbook.escalation().onCall() : Optional.empty());
  }
}
