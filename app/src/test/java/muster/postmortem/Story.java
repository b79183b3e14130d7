package muster.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Cadence;
import muster.incident.Depth;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.IncidentId;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.Phase;
import muster.incident.PostmortemFact;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.Section;
import muster.incident.Severity;
import muster.incident.Terms;
import muster.incident.Update;

/** What happened to ada, ben and cy, told in the order it was recorded. Times are UTC. */
public final class Story {
  static final PersonId ADA = new PersonId("UADA1");
  static final PersonId BEN = new PersonId("UBEN2");
  static final PersonId CY = new PersonId("UCY3");

  /** A picture of one transparent pixel. */
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  private static final Map<PersonId, String> NAMES = Map.of(ADA, "ada", BEN, "ben", CY, "cy");
  private static final IncidentId ID = new IncidentId(2026, 142);

  private final List<Recorded> log = new ArrayList<>();
  private LocalDate day = LocalDate.of(2026, 11, 20);

  public static Fact.Declared declared(String title, Severity severity, String impact) {
    return declared(title, severity, Kind.PRODUCTION, impact);
  }

  public static Fact.Declared declared(String title, Severity severity, Kind kind, String impact) {
    return new Fact.Declared(
        ID,
        title,
        severity,
        kind,
        false,
        Optional.empty(),
        Optional.of(impact).filter(words -> !words.isEmpty()),
        cadence(30),
        Terms.NONE,
        "inc",
        Optional.of("incidents"),
        Optional.empty());
  }

  public static Optional<Cadence> cadence(int minutes) {
    return Optional.of(new Cadence(Duration.ofMinutes(minutes), Duration.ofMinutes(5)));
  }

  public static Fact appointed(Role role, PersonId person) {
    return new Fact.RoleAssigned(role, person, Optional.empty());
  }

  public static Fact phase(Phase from, Phase to, String how) {
    return new Fact.PhaseChanged(from, to, Optional.of(how));
  }

  public static Fact update(String usersSee, String tried, String next) {
    return new Fact.UpdateGiven(new Update("", usersSee, tried, next));
  }

  static Terms terms() {
    return Terms.NONE;
  }

  public static Fact wrote(Section section, String text) {
    return new PostmortemFact.SectionWritten(section, text);
  }

  public Story on(String date) {
    day = LocalDate.parse(date);
    return this;
  }

  /** Somebody did something at this time of the day. */
  public Story at(String time, PersonId who, Fact fact) {
    return add(time, Optional.of(who), fact);
  }

  /** Muster did something at this time of the day. */
  public Story itself(String time, Fact fact) {
    return add(time, Optional.empty(), fact);
  }

  private Story add(String time, Optional<PersonId> who, Fact fact) {
    Instant happened = LocalTime.parse(time).atDate(day).toInstant(ZoneOffset.UTC);
    log.add(new Recorded(ID, log.size() + 1, fact, who, happened, happened, Optional.empty()));
    return this;
  }

  /** The number of what was told last. */
  int last() {
    return log.size();
  }

  /** Muster did something then. */
  Story itself(Instant at, Fact fact) {
    log.add(new Recorded(ID, log.size() + 1, fact, Optional.empty(), at, at, Optional.empty()));
    return this;
  }

  Incident incident() {
    return Incident.of(log);
  }

  List<Fact> facts() {
    return log.stream().map(Recorded::fact).toList();
  }

  /** What had been taken out of a section when it was last written. */
  List<PostmortemFact.SectionWritten.Piece> removed(Section section) {
    return log.stream()
        .map(Recorded::fact)
        .filter(PostmortemFact.SectionWritten.class::isInstance)
        .map(PostmortemFact.SectionWritten.class::cast)
        .filter(written -> written.section() == section)
        .reduce((one, other) -> other)
        .map(PostmortemFact.SectionWritten::removed)
        .orElse(List.of());
  }

  Draft draft(Depth depth) {
    Incident incident = Incident.from(log.getFirst());
    for (Recorded next : log.subList(1, log.size())) {
      incident = incident.after(next);
    }
    return Draft.of(incident, log, depth, NAMES::get);
  }

  Draft draft() {
    return draft(Depth.FULL);
  }

  /** All that an export may show, with the times in this zone. */
  public Document document(ZoneId zone) {
    Incident incident = Incident.from(log.getFirst());
    for (Recorded next : log.subList(1, log.size())) {
      incident = incident.after(next);
    }
    return Document.of(
        incident, log, List.of(), Depth.FULL, NAMES::get, zone, file -> Optional.of(PIXEL));
  }

  String markdown() {
    return MarkdownDocument.of(draft());
  }

  /** Declared and resolved within twenty minutes, and its postmortem opened. */
  static Story resolved(Kind kind, Depth depth) {
    return new Story()
        .at("14:00", ADA, declared("Logins fail", Severity.SEV2, kind, "23 % of logins fail"))
        .at("14:00", ADA, appointed(Role.COMMANDER, ADA))
        .at("14:20", ADA, new Fact.Resolved("flag off", "23 % of logins failed"))
        .at("14:20", ADA, new PostmortemFact.PostmortemOpened(depth));
  }

  static Story resolved() {
    return resolved(Kind.PRODUCTION, Depth.FULL);
  }
}
