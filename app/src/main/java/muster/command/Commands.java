package muster.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.command.words.Line;
import muster.incident.Nearest;
import muster.incident.Role;
import muster.incident.Wording;

/** The one list of what can be typed. Help, dispatch, the README and the manifest follow it. */
public final class Commands {
  /** In the order in which help shows them. */
  public static final List<Command> TYPED =
      List.of(
          new Declare(),
          new HoldRole(Role.COMMANDER, "ic @ben"),
          new HoldRole(Role.TECH_LEAD, "tech me"),
          new HoldRole(Role.COMMS, "comms @cy"),
          new HoldRole(Role.SCRIBE, "scribe none"),
          new Handover(),
          new ChangeSeverity(),
          new ChangePhase(),
          new Mitigated(),
          new GiveUpdate(),
          new GiveExternalUpdate(),
          new ChangeCadence(),
          new Snooze(),
          new Pause(),
          new Unpause(),
          new LogEntry(),
          new SetMoment(),
          new Decide(),
          new Hypothesize(),
          new Escalate(),
          new MarkRisk(),
          new GiveBrief(),
          new ShowTimeline(),
          new Amend(),
          new Strike(),
          new Undo(),
          new Resolve(),
          new Reopen(),
          new Cancel(),
          new Duplicate(),
          new Rename(),
          new KeepWorkaround(),
          new Act(),
          new ShowActions(),
          new Postmortem(),
          new KeepTicket(),
          new KeepRunbook(),
          new SwitchShield(),
          new ShowNoise(),
          new Drill(),
          new ShowStatus(),
          new ListIncidents(),
          new Help());

  /** Reached by a gesture rather than by words, or by no word at all. */
  private static final List<Command> OTHERS =
      Stream.concat(
              Stream.of(
                  new Panel(),
                  new Mark(),
                  new Unmark(),
                  new AnswerAsker(),
                  new Hypothesize.Shortcut(BoardWord.Verb.TAKE),
                  new Hypothesize.Shortcut(BoardWord.Verb.RULE_OUT),
                  new Hypothesize.Shortcut(BoardWord.Verb.CONFIRM)),
              Judge.all().stream())
          .toList();

  private static final Map<String, Command> BY_NAME = byName();

  private Commands() {}

  /** The command of this name or alias; the empty name is the panel. */
  public static Optional<Command> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** What is said to a word that is no command: the nearest one that is. */
  public static Decision.Refused unknown(Line line) {
    String typed = Wording.shown(line.command());
    return Nearest.to(line.command(), BY_NAME.keySet())
        .map(
            name -> {
              String words = (name + " " + line.rest()).strip();
              String again = line.incident().map(id -> id + " ").orElse("") + words;
              return Decision.refused(
                  "`%s` is not a command. Did you mean `/incident %s`?"
                      .formatted(typed, Wording.shown(words)),
                  new Press("Yes, " + name, again));
            })
        .orElseGet(
            () ->
                Decision.refused(
                    "`%s` is not a command. `/incident help` lists them.".formatted(typed)));
  }

  /** The answer for an id that does not exist, and for one the asker may not know of. */
  public static Decision.Refused noSuchIncident(Line line) {
    return Decision.refused(
        "There is no incident `%s`. `/incident list recent` shows the last ones."
            .formatted(Wording.shown(line.incident().orElse(""))));
  }

  /** The answer where an incident was, which is not in the record any more. */
  public static Decision.Refused incidentRemoved() {
    return Decision.refused(
        "The incident of this channel was removed from Muster's record, as old ones are. What was"
            + " said here stays in Slack. `/incident declare` begins another.");
  }

  private static Map<String, Command> byName() {
    Map<String, Command> names = new LinkedHashMap<>();
    for (Command command : TYPED) {
      names.put(command.usage().name(), command);
      command.usage().aliases().forEach(alias -> names.put(alias, command));
    }
    OTHERS.forEach(command -> names.put(command.usage().name(), command));
    return names;
  }
}
