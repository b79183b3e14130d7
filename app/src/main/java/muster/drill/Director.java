package muster.drill;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import muster.database.Database;
import muster.incident.Incident;
import muster.incident.Phase;
import muster.incident.Recorded;
import muster.incident.story.CastMember;
import muster.incident.story.Cue;
import muster.incident.story.CueDue;
import muster.incident.story.Progress;
import muster.incident.story.Story;
import muster.rehearsal.Channel;
import muster.rehearsal.Hands;
import muster.rehearsal.Message;
import muster.rehearsal.StoryClock.Coming;
import muster.rehearsal.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a story in the rehearsal workspace (P-46): its people and bots say their cues themselves,
 * before anybody declares anything and after.
 */
public final class Director implements Timed {
  private static final Logger LOG = LoggerFactory.getLogger(Director.class);
  private static final String INCIDENT = "incident";

  private final Workspace workspace;
  private final Story story;
  private final InstantSource clock;
  private final StoryLog log;
  private final Map<String, Message> said = new HashMap<>();
  private final Consumer<Director> whenClosed;
  private Progress progress;
  private boolean closed;

  /**
   * @param whenClosed told when the incident is resolved or ends otherwise
   */
  public Director(
      Workspace workspace,
      Database database,
      Story story,
      InstantSource clock,
      Consumer<Director> whenClosed) {
    this.workspace = workspace;
    this.story = story;
    this.clock = clock;
    this.whenClosed = whenClosed;
    Instant began = clock.instant();
    this.log = new StoryLog(database, began);
    this.progress = Progress.begun(began);
  }

  @Override
  public synchronized Optional<Coming> next(Instant after) {
    follow();
    return CueDue.next(sayable(), progress)
        // What became due while others were told is told at once.
        .map(at -> at.isAfter(after) ? at : after.plusNanos(1))
        .map(at -> new Coming(at, () -> "somebody says something"));
  }

  @Override
  public synchronized void ring() {
    follow();
    Instant now = clock.instant();
    for (Optional<Cue> cue = CueDue.due(sayable(), progress, now);
        cue.isPresent();
        cue = CueDue.due(sayable(), progress, now)) {
      attempt(cue.get());
      progress = progress.given(cue.get().id(), now);
    }
    boolean closes = log.incident().filter(incident -> !incident.phase().isOpen()).isPresent();
    boolean closesNow = closes && !closed;
    closed = closes;
    if (closesNow) {
      whenClosed.accept(this);
    }
  }

  /** How far the story has come. */
  public synchronized Progress progress() {
    follow();
    return progress;
  }

  /** What happened to its incident; empty while nothing is declared. */
  public synchronized List<Recorded> facts() {
    follow();
    return log.all();
  }

  /** The name of the incident's channel, once it has one. */
  public synchronized Optional<String> incidentChannel() {
    return log.incident().flatMap(incident -> incident.places().channelName());
  }

  /** The same where nobody else may know of the incident. */
  public synchronized Optional<String> privateChannel() {
    return log.incident()
        .filter(Incident::confidential)
        .flatMap(incident -> incident.places().channelName());
  }

  private void follow() {
    for (Recorded fact : log.news()) {
      progress = progress.after(fact);
    }
  }

  /** Nobody speaks where they may not be, or where nothing is yet. */
  private List<Cue> sayable() {
    Optional<Incident> incident = log.incident();
    return story.cues().stream().filter(cue -> isOpenTo(cue, incident)).toList();
  }

  private boolean isOpenTo(Cue cue, Optional<Incident> incident) {
    boolean none = incident.filter(there -> isNone(there.phase())).isPresent();
    if (none) {
      return false;
    }
    if (!isInIncident(cue)) {
      return true;
    }
    Optional<String> channel = incident.flatMap(there -> there.places().channelName());
    return channel.isPresent()
        && (!incident.get().confidential() || isMember(cue.who(), channel.get()));
  }

  /** What was no incident has no story either. */
  private static boolean isNone(Phase phase) {
    return phase == Phase.CANCELLED || phase == Phase.DUPLICATE;
  }

  private static boolean isInIncident(Cue cue) {
    return cue.in().map(INCIDENT::equals).orElse(true);
  }

  private boolean isMember(String name, String channel) {
    return workspace.channels(name).stream().map(Channel.View::name).anyMatch(channel::equals);
  }

  /** What cannot be said is left out, so that it does not hold up the rest of the story. */
  private void attempt(Cue cue) {
    try {
      say(cue);
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn("the cue {} could not be given: {}", cue.id(), e.getMessage());
    }
  }

  private void say(Cue cue) {
    String channel = isInIncident(cue) ? incidentChannel().orElseThrow() : cue.in().orElseThrow();
    Hands hands = workspace.as(cue.who());
    if (!isMember(cue.who(), channel)) {
      hands.join(channel);
    }
    Optional<Message> answered = cue.replyTo().map(said::get);
    said.put(
        cue.id(),
        answered.isPresent() && isMember(cue.who(), channel(answered.get()))
            ? hands.reply(answered.get(), cue.says())
            : hands.say(channel, cue.says()));
  }

  private String channel(Message message) {
    return workspace.nameOf(message.channel());
  }

  /** Puts those of the story into a workspace where they are not yet. */
  public static void gather(Workspace workspace, List<CastMember> people) {
    for (CastMember member : people) {
      if (member.bot()) {
        workspace.residents().bot(member.name(), member.real());
      } else {
        workspace.addPerson(member.name(), member.real(), member.zone().orElse(ZoneOffset.UTC));
      }
    }
  }
}
