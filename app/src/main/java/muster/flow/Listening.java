package muster.flow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import muster.database.Database;
import muster.database.People;
import muster.incident.LookAlike;
import muster.incident.MessageRef;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.SlackTime;
import muster.incident.Wording;
import muster.playbook.Playbook;
import muster.playbook.StatusQuestion;

/**
 * What is said in the channels, as far as it concerns an incident: questions of those who wait
 * (P-25), alerts (P-19), and what becomes of messages that are on its timeline (P-31). Everything
 * else is forgotten at once; no text of it is kept.
 */
public final class Listening {
  private final Database database;
  private final Clocks clocks;
  private final Supplier<Playbook> playbooks;
  private final Intake intake;
  private final IncidentChannels channels;
  private final AlertCounting alerts;
  private final SourceWatch sources;

  public Listening(
      Database database,
      Clocks clocks,
      Supplier<Playbook> playbooks,
      Delivery delivery,
      Intake intake) {
    this.database = database;
    this.clocks = clocks;
    this.playbooks = playbooks;
    this.intake = intake;
    this.channels = new IncidentChannels(database, clocks);
    this.alerts = new AlertCounting(database, clocks, delivery);
    this.sources = new SourceWatch(database, clocks, delivery);
  }

  /**
   * A person said something in a channel, not in a thread.
   *
   * @param key the same for every delivery of the event
   * @param text as Slack sent it
   */
  public void said(String key, PersonId who, MessageRef message, String text) {
    Playbook playbook = playbooks.get();
    if (playbook.shield().answer()
        && StatusQuestion.asks(text)
        && channels.incidentIn(message.channel()).isPresent()) {
      intake.answer(request(key, who, "asked", message, message.ts()), playbook);
    }
  }

  /** An integration said something in a channel, not in a thread. */
  public void alerted(String key, String sender, MessageRef message, String text) {
    // Most channels are nobody's incident, and reading a long message costs more than asking.
    channels
        .incidentIn(message.channel())
        .ifPresent(incident -> count(key, incident, sender, message, text));
  }

  /**
   * A message says something else than before, in a thread or not.
   *
   * @param text as Slack sent it
   * @param edited Slack's time of the edit
   */
  public void edited(String key, MessageRef message, String text, Instant edited) {
    sources.edited(key, message, Wording.heard(text), edited);
  }

  /**
   * A message is gone.
   *
   * @param at Slack's time of the deletion
   */
  public void deleted(String key, MessageRef message, String at) {
    sources.deleted(key, message, SlackTime.of(at).orElseGet(clocks::now));
  }

  private void count(String key, int incident, String sender, MessageRef message, String text) {
    String wording = LookAlike.of(Wording.heard(text));
    if (!wording.isBlank()) {
      alerts.count(
          new AlertCounting.Alert(key, incident, Wording.heard(sender), wording, at(message)));
    }
  }

  /** When it was said; the clock of Slack may be a little ahead of ours. */
  private Instant at(MessageRef message) {
    Instant now = clocks.now();
    return SlackTime.of(message.ts()).filter(said -> said.isBefore(now)).orElse(now);
  }

  /**
   * Somebody put a reaction on a message or took it off.
   *
   * @param author who posted the message, where Slack says
   * @param at Slack's time of the reaction
   */
  public void reacted(
      String key,
      PersonId who,
      Reaction reaction,
      MessageRef message,
      Optional<PersonId> author,
      String at) {
    Playbook playbook = playbooks.get();
    Optional<String> command = playbook.reactions().command(reaction.emoji(), reaction.added());
    if (command.isEmpty()) {
      return;
    }
    boolean judges = command.get().contains("mark-");
    if (!judges || (isIncidents(message) && mayBeAlert(author))) {
      intake.answer(request(key, who, command.get(), message, at), playbook);
    }
  }

  /** An emoji by its name, put on or taken off. */
  public record Reaction(String emoji, boolean added) {}

  private boolean isIncidents(MessageRef message) {
    return channels.incidentIn(message.channel()).isPresent();
  }

  /** A tick on what a person wrote means something else. */
  private boolean mayBeAlert(Optional<PersonId> author) {
    return author
        .flatMap(id -> database.read(handle -> new People(handle).find(id)))
        .map(Person::bot)
        .orElse(author.isEmpty());
  }

  private static Request request(
      String key, PersonId who, String words, MessageRef message, String at) {
    return new Request(
        key,
        who,
        words,
        Optional.of(message.channel()),
        Map.of(),
        Optional.of(message),
        Optional.empty(),
        Optional.ofNullable(at));
  }
}
