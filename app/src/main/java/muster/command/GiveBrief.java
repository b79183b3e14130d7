package muster.command;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.ExecutiveFact.Brief;
import muster.incident.ExecutiveFact.BriefGiven;
import muster.incident.ExternalUpdate;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Risk;
import muster.incident.Role;
import muster.incident.Span;
import muster.incident.Update;

/**
 * {@code brief}: what executives read: the format for those outside, and the risks (P-18, P-22).
 */
public final class GiveBrief implements IncidentCommand {
  static final String NAME = "brief";
  private static final String IMPACT = "impact";
  private static final String DOING = "doing";
  private static final String NEXT = "next";
  private static final String WHERE = "where";
  private static final String RISKS = "risks";
  private static final int MOST = 800;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Opens the form. */
  public static Press press(Incident incident) {
    return new Press("Write the brief", incident.id() + " " + NAME);
  }

  @Override
  public Usage usage() {
    return new Usage(
        NAME,
        "[text]",
        "Write the brief for executives in a form filled in from the record",
        "brief Failing over to the replica, done by 15:30");
  }

  @Override
  public String whoMay() {
    return "the incident commander, the communications lead or the leader; while"
        + " nobody has command, whoever is asked for it as well";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    if (!mayWrite(incident, now)) {
      return notTheirs(incident);
    }
    return ask.isForm() ? given(ask, incident, now) : Decision.asks(form(ask, incident, now));
  }

  /** The commander, comms or the leader; while there is no commander, whoever is asked for it. */
  private static boolean mayWrite(Incident incident, Situation now) {
    return Standing.leads(now.who(), incident, now)
        || incident.roles().holder(Role.COMMS).equals(Optional.of(now.who()))
        || incident.briefer().equals(now.who());
  }

  private static Decision notTheirs(Incident incident) {
    PersonId writer = incident.briefer();
    return Decision.refused(
        "The brief for executives is written by the incident commander, comms or the leader. Ask %s, or take a role first: `/incident comms me`"
            .formatted(writer.mention()),
        NextSteps.take(Role.COMMS, incident));
  }

  private static Decision given(Ask ask, Incident incident, Situation now) {
    Optional<String> impact = ask.field(IMPACT);
    if (impact.isEmpty()) {
      return Decision.refusedField(IMPACT, "Say in one sentence who cannot do what.");
    }
    ExternalUpdate update =
        new ExternalUpdate(
            impact.get(),
            ask.field(DOING).orElse(""),
            ask.field(NEXT).orElse(""),
            ask.field(WHERE).orElse(""));
    Optional<String> channel =
        now.playbook().channels().leaders().filter(name -> !incident.confidential());
    boolean leader = channel.isEmpty() && now.playbook().escalation().leader().isPresent();
    return Decision.decided(
        "", new BriefGiven(new Brief(update, ask.field(RISKS).orElse("")), channel, leader));
  }

  private static Form form(Ask ask, Incident incident, Situation now) {
    Optional<String> said = Optional.of(ask.text().strip()).filter(text -> !text.isEmpty());
    String doing = said.or(() -> plan(incident)).orElse("");
    String next = incident.promise().due().map(UTC::format).orElse("");
    String where = now.playbook().statusPage().addressFor(incident).map(URI::toString).orElse("");
    return new Form(
        NAME,
        Optional.of(incident.id()),
        "Brief for executives",
        "Send",
        Optional.empty(),
        Optional.of(goesTo(incident, now)),
        List.of(
            words(IMPACT, "Impact in one sentence", incident.impact().orElse(""), false),
            words(DOING, "What we are doing to restore service", doing, true),
            words(NEXT, "Expected next update", next, true),
            words(WHERE, "Where the latest status is", where, true),
            words(RISKS, "Risks: revenue, data, legal, duration", risks(incident, now), true)));
  }

  private static Optional<String> plan(Incident incident) {
    return incident
        .lastUpdate()
        .map(Incident.GivenUpdate::update)
        .map(Update::next)
        .filter(next -> !next.isBlank());
  }

  private static String goesTo(Incident incident, Situation now) {
    Optional<String> channel = now.playbook().channels().leaders();
    if (channel.isPresent() && !incident.confidential()) {
      return "This is sent to #%s as you see it here.".formatted(channel.get());
    }
    if (now.playbook().escalation().leader().isEmpty()) {
      return "The playbook names nobody to send it to: you get it privately, to forward.";
    }
    return incident.confidential()
        ? "This is sent to the leader alone, and only if they are in this private channel."
        : "This is sent to the leader, privately, as you see it here.";
  }

  private static String risks(Incident incident, Situation now) {
    String marked =
        incident.risks().marked().entrySet().stream()
            .map(risk -> line(risk.getKey(), risk.getValue()))
            .collect(Collectors.joining("\n"));
    Instant until = incident.ended().map(Incident.Ending::at).orElse(now.now());
    Duration since = Duration.between(incident.declaredAt(), until);
    String duration =
        line(Risk.DURATION, Span.words(since) + (incident.phase().isOpen() ? " so far" : ""));
    return (marked.isEmpty() ? "" : marked + "\n") + duration;
  }

  private static String line(Risk risk, String note) {
    String name = risk.word().substring(0, 1).toUpperCase(Locale.ROOT) + risk.word().substring(1);
    return name + ": " + (note.isEmpty() ? "at risk" : note);
  }

  private static Form.Words words(String name, String label, String initial, boolean optional) {
    String fits = initial.length() <= MOST ? initial : initial.substring(0, MOST);
    return new Form.Words(name, label, "", fits, true, optional, MOST);
  }
}
