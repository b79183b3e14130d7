package muster.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An incident as it stands: the fold of its log, and nothing that is not in the log. It can be
 * thrown away and rebuilt.
 *
 * @param seq the number of facts folded so far
 * @param looks how often a fact changed what a reader would see; see {@link #looksLike}
 * @param terms what the playbook asks for at the severity
 * @param ended how it was closed, while it is closed
 * @param lastUpdate the last update a person gave
 * @param impact what was last said of it, by whoever said it
 * @param succession who comes next in each role
 */
public record Incident(
    int seq,
    int looks,
    Fact.Declared declared,
    PersonId declaredBy,
    Instant declaredAt,
    String title,
    Severity severity,
    Terms terms,
    Phase phase,
    Roles roles,
    Places places,
    Promise promise,
    Outside outside,
    Optional<Ending> ended,
    Optional<GivenUpdate> lastUpdate,
    Optional<String> impact,
    Optional<Depth> postmortem,
    Succession succession,
    Subjects subjects) {
  /** Raised whenever the same facts fold to something else than they did in the last release. */
  public static final int RULES = 3;

  /** How an incident was closed, by whom and when. */
  public record Ending(PersonId by, Instant at, String words, String impact) {}

  /** An update, with who stands behind it. */
  public record GivenUpdate(Update update, PersonId by, Instant at) {}

  /** Folds the first fact of a log, which must be {@link Fact.Declared}. */
  public static Incident from(Recorded first) {
    if (!(first.fact() instanceof Fact.Declared declared) || first.seq() != 1) {
      throw new IllegalArgumentException("A log starts with its declaration, not " + first);
    }
    return new Incident(
        1,
        1,
        declared,
        author(first),
        first.happened(),
        declared.title(),
        declared.severity(),
        declared.terms(),
        Phase.INVESTIGATING,
        Roles.NOBODY,
        Places.NOWHERE,
        Promise.made(declared.cadence(), first),
        Outside.promised(declared.terms(), first),
        Optional.empty(),
        Optional.empty(),
        declared.impact(),
        Optional.empty(),
        Succession.begun(
            declared.terms().vacant(Roles.NOBODY, Phase.INVESTIGATING), first.happened()),
        Subjects.NONE);
  }

  /** Folds a whole log. */
  public static Incident of(List<Recorded> log) {
    Incident incident = from(log.getFirst());
    for (Recorded next : log.subList(1, log.size())) {
      incident = incident.after(next);
    }
    return incident;
  }

  /** The incident after one more fact, which must be the next in its log. */
  public Incident after(Recorded next) {
    if (next.seq() != seq + 1) {
      throw new IllegalArgumentException(
          id() + " stands at " + seq + " and cannot fold " + next.seq());
    }
    return new Folding(this).with(next);
  }

  public IncidentId id() {
    return declared.id();
  }

  public Kind kind() {
    return declared.kind();
  }

  public boolean confidential() {
    return declared.confidential();
  }

  /** What those outside know of it. */
  public Publication publication() {
    return subjects.publication();
  }

  /** What may be the cause, and who is checking it (P-16). */
  public Board board() {
    return subjects.board();
  }

  /** Whom people called for help (P-17). */
  public Calls calls() {
    return subjects.calls();
  }

  /** What makes it matter to executives (P-18). */
  public Risks risks() {
    return subjects.risks();
  }

  /** Which incidents it turned out to be one with. */
  public Links links() {
    return subjects.links();
  }

  /** Which conditions let it happen or last (P-30). */
  public Factors factors() {
    return subjects.factors();
  }

  /** What will be done so that it does not happen again (P-35). */
  public Actions actions() {
    return subjects.actions();
  }

  /** Where the actions are filed (P-38). */
  public Tickets tickets() {
    return subjects.tickets();
  }

  /** What was only fixed for a while (P-27). */
  public Workarounds workarounds() {
    return subjects.workarounds();
  }

  /** How far its postmortem is (P-28, P-29). */
  public Review review() {
    return subjects.review();
  }

  public Drill drill() {
    return subjects.drill();
  }

  public Optional<PersonId> commander() {
    return roles.holder(Role.COMMANDER);
  }

  /** From when on people wait for longer than they were promised; empty where nothing is owed. */
  public Optional<Instant> overdueFrom() {
    return Stream.of(promise, outside.promise())
        .flatMap(promised -> promised.missed().map(Promise.Missed::due).or(promised::due).stream())
        .min(Comparator.naturalOrder());
  }

  /** The roles that must be held and are not, while it is open (P-8, P-10). */
  public Set<Role> vacant() {
    return terms.vacant(roles, phase);
  }

  /** Since when nobody holds a role that must be held; empty for every other role. */
  public Optional<Instant> unheldSince(Role role) {
    return Optional.of(role).filter(vacant()::contains).map(succession.since()::get);
  }

  /**
   * What somebody's leaving takes from them; empty if nothing. What they took or were offered
   * later, they keep: news of leaving may come late and more than once.
   */
  public Optional<Fact> leaving(PersonId who, RoleFact.Departure from, Instant at) {
    List<Role> held =
        roles.heldBy(who).stream()
            .filter(role -> !succession.since().get(role).isAfter(at))
            .sorted()
            .toList();
    List<Role> offered = succession.offered(who, at);
    return phase.isOpen() && !(held.isEmpty() && offered.isEmpty())
        ? Optional.of(new RoleFact.HolderLeft(who, from, held, offered))
        : Optional.empty();
  }

  /** Whom Muster turns to about updates: comms, else the commander, else who declared (P-23). */
  public PersonId updater() {
    return roles.holder(Role.COMMS).or(this::commander).orElse(declaredBy);
  }

  /** What this audience was promised. */
  public Promise promise(Audience audience) {
    return switch (audience) {
      case INTERNAL -> promise;
      case EXTERNAL -> outside.promise();
    };
  }

  /**
   * Who is told besides the commander that an update is missing: the technical lead, else who
   * declared.
   */
  PersonId backup() {
    return roles.holder(Role.TECH_LEAD).orElse(declaredBy);
  }

  /** Whom Muster tells what could not be done: the commander, else who declared. */
  public PersonId inCharge() {
    return commander().orElse(declaredBy);
  }

  /** Whom Muster asks for a brief (P-18): the commander, else comms, else who declared. */
  public PersonId briefer() {
    return commander().or(() -> roles.holder(Role.COMMS)).orElse(declaredBy);
  }

  /** Whether whoever looks at both would see the same, wherever Slack has put them. */
  public boolean looksLike(Incident other) {
    return title.equals(other.title)
        && severity == other.severity
        && phase == other.phase
        && roles.equals(other.roles)
        && promise.looksLike(other.promise)
        && outside.looksLike(other.outside)
        && ended.equals(other.ended)
        && lastUpdate.equals(other.lastUpdate)
        && impact.equals(other.impact)
        && postmortem.equals(other.postmortem)
        && succession.looksLike(other.succession)
        && subjects.looksLike(other.subjects);
  }

  static PersonId author(Recorded fact) {
    return fact.by().orElseThrow(() -> new IllegalArgumentException("Nobody did " + fact));
  }
}
