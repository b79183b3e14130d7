package muster.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muster.database.Facts;
import muster.database.Incidents;
import muster.incident.Recorded;
import muster.playbook.Playbook;
import muster.rehearsal.Channel;
import muster.rehearsal.Form;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.security.Crafted.Sender;
import muster.transcript.Room;

/**
 * A workspace with one private and one open incident, and with people in it who are not simply
 * members: gus is a guest, olga of another organization, dan deactivated, and pager an app.
 */
final class Yard implements AutoCloseable {
  static final String PRIVATE = "INC-1";
  static final String OPEN = "INC-2";
  private static final int NUMBERS = 10;

  /** How soon Slack wants it is other tests' matter; here it is what the answer says. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For what is not acked at all. */
  static final Duration BRIEFLY = Duration.ofMillis(500);

  private final Room room = new Room(Playbook.standard());
  private final String privateChannel;
  private final String openChannel;

  Yard() {
    Workspace workspace = room.workspace();
    workspace.residents().guest("gus", "Gus Guest");
    workspace.residents().stranger("olga", "Olga Elsewhere");
    workspace.addPerson("dan", "Dan Gone", ZoneOffset.UTC);
    workspace.deactivate("dan");
    privateChannel = declare("sev1 Perlmutt on a public bucket --private");
    openChannel = declare("sev3 Search is stale");
  }

  private String declare(String words) {
    room.stage().type("ada", "general", "/incident declare " + words);
    return workspace().channels().stream()
        .filter(channel -> channel.name().startsWith("inc-"))
        .map(Channel.View::id)
        .toList()
        .getLast();
  }

  Room room() {
    return room;
  }

  Workspace workspace() {
    return room.workspace();
  }

  /** The id of the private incident's channel. */
  String privateChannel() {
    return privateChannel;
  }

  String openChannel() {
    return openChannel;
  }

  String id(String name) {
    return workspace().idOf(name);
  }

  Sender member(String name) {
    return Sender.of(id(name));
  }

  /** Everybody who may not command, and somebody of whom nobody has ever heard. */
  List<Sender> unwelcome() {
    return List.of(
        member("gus"),
        member("dan"),
        member("pager"),
        member("olga"),
        new Sender(id("olga"), "T0STRANGER"),
        new Sender("U9ELSEWHERE", "T0STRANGER"),
        Sender.of("W9NOBODY"));
  }

  /** Every way in there is, used on the open incident. */
  List<Crafted> everyWay(Sender who) {
    String ts = workspace().messages(openChannel).getFirst().ts();
    String mention = "<@" + workspace().botId() + "> " + OPEN + " log by mention";
    return List.of(
        Crafted.slash(who, openChannel, OPEN + " log by command"),
        Crafted.slash(who, openChannel, "declare sev1 By somebody"),
        Crafted.press(who, openChannel, OPEN + " ic me"),
        Crafted.form(who, Crafted.carry(OPEN + " log", openChannel), Map.of("text", "by form")),
        Crafted.shortcut(who),
        Crafted.messageShortcut(who, openChannel, ts, "by shortcut"),
        Crafted.mention(who, openChannel, mention),
        Crafted.reaction("reaction_added", who, openChannel, ts));
  }

  /** Everything Muster knows of all incidents. */
  List<Recorded> facts() {
    return room.node()
        .database()
        .read(
            handle ->
                Stream.iterate(1, number -> number + 1)
                    .limit(NUMBERS)
                    .flatMap(number -> new Incidents(handle).load(number).stream())
                    .flatMap(incident -> new Facts(handle).log(incident.id()).stream())
                    .toList());
  }

  /** All that comes back to whoever sent it: the ack, what they alone see, and what opens. */
  String answerTo(Crafted crafted, Sender who) {
    boolean here = workspace().nameOf(who.id()).equals(who.id());
    List<Message> before = here ? List.of() : seenBy(who.id());
    Optional<JsonNode> ack =
        workspace().deliveries().send(crafted.type(), crafted.payload(), PATIENCE);
    awaitQuiet();
    List<String> answer = new ArrayList<>();
    answer.add(ack.map(JsonNode::toString).orElse("not acked"));
    if (!here) {
      seenBy(who.id()).stream()
          .filter(message -> !before.contains(message))
          .forEach(message -> answer.add(message.text() + " " + message.blocks()));
      String name = workspace().nameOf(who.id());
      workspace().as(name).form().map(Form::blocks).map(JsonNode::toString).ifPresent(answer::add);
      workspace().as(name).closeForm();
    }
    return String.join("\n", answer);
  }

  private void awaitQuiet() {
    try {
      if (!room.node().awaitQuiet(Duration.ofSeconds(20))) {
        throw new IllegalStateException("it does not become quiet");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Message> seenBy(String person) {
    return workspace().channels().stream()
        .flatMap(channel -> workspace().messages(channel.id()).stream())
        .filter(message -> message.onlyFor().equals(Optional.of(person)))
        .toList();
  }

  @Override
  public void close() {
    room.close();
  }
}
