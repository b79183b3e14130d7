package muster.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import muster.command.Command;
import muster.command.Commands;
import muster.playbook.Playbook;
import muster.rehearsal.CallLog;
import muster.rehearsal.Channel;
import muster.rehearsal.Faults;
import muster.rehearsal.Form;
import muster.rehearsal.Message;
import muster.transcript.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wrong, empty, huge, hostile, twice, late: each gets a sentence, and nothing is lost. */
class HostileTest {
  private static final Pattern PINGS = Pattern.compile("<!(channel|here|everyone|subteam)");
  private static final String HOSTILE =
      "<!channel> <!here> @channel <http://evil.example|click> \u202Eevil\u0007 `x` *y* & <@U1>";

  private final Room room = new Room(Playbook.standard());

  @AfterEach
  void nothingWasRefusedBySlack() {
    assertEquals(List.of(), room.workspace().violations());
    for (CallLog.Logged call : room.workspace().calls()) {
      String sent = call.arguments().toString().replace("\\u003c", "<");
      assertFalse(PINGS.matcher(mrkdwnOf(sent)).find(), () -> call.method() + " " + sent);
    }
    room.close();
  }

  /** Headers are plain text, in which nothing is a mention. */
  private static String mrkdwnOf(String payload) {
    return payload.replaceAll("\\\\?\"type\\\\?\":\\\\?\"plain_text\\\\?\",[^}]*}", "");
  }

  private String answer(String who, String channel, String line) {
    int before = room.workspace().messages(channel).size();
    room.stage().type(who, channel, line);
    List<Message> messages = room.workspace().messages(channel);
    return messages.subList(before, messages.size()).stream()
        .filter(message -> message.onlyFor().isPresent())
        .map(message -> String.join("\n", room.workspace().texts().lines(message, ZoneOffset.UTC)))
        .reduce("", (one, other) -> one + other);
  }

  private List<Channel.View> incidentChannels() {
    return room.workspace().channels().stream().filter(c -> c.name().startsWith("inc-")).toList();
  }

  private String declared(String words) {
    room.stage().type("ada", "general", "/incident declare " + words);
    return incidentChannels().getLast().name();
  }

  private static long lines(List<Message> messages, String words) {
    return messages.stream().filter(m -> m.text().contains(words)).count();
  }

  @Test
  void oddTitlesStillGiveLegalUniqueChannels() {
    assertEquals("inc-0001", declared("sev2 🔥🔥🔥"));
    assertEquals("inc-0002", declared("sev2 全部が遅い"));
    assertEquals("inc-0003", declared("sev2 ?!…"));
    assertEquals("inc-0004-same", declared("sev2 Same"));
    assertEquals("inc-0005-same", declared("sev2 Same"));
    String refused = answer("ada", "general", "/incident declare sev2 " + "x".repeat(10_000));
    assertTrue(refused.contains("10000 characters"), refused);
    assertEquals(5, incidentChannels().size());
  }

  @Test
  void everyTextIsInert() {
    String inc =
        declared("sev2 " + HOSTILE + " --impact \"" + HOSTILE + "\" --service \"" + HOSTILE + "\"");
    for (String words :
        List.of("log ", "decide ", "update ", "rename ", "mitigated ", "phase monitoring ")) {
      room.stage().type("ada", inc, "/incident " + words + HOSTILE);
    }
    room.stage().type("ada", inc, "/incident ic me");
    room.stage().type("ada", inc, "/incident resolve " + HOSTILE);
    room.stage().type("ada", inc, "/incident postmortem edit root-cause");
    room.stage().submit("ada", Map.of("text", HOSTILE));
    room.stage().type("ada", inc, "/incident postmortem export md");
    room.stage().type("ada", inc, "/incident timeline");
    assertEquals(1, incidentChannels().size());
  }

  @Test
  void everyCommandTakesNonsense() {
    String inc = declared("sev2 Payments time out");
    String noise = "ö<>&\"'`~—\u0000\u202e🔥".repeat(250);
    for (Command command : Commands.TYPED) {
      String name = command.usage().name();
      answer("ben", "general", "/incident " + name);
      room.workspace().as("ben").closeForm();
      answer("ada", inc, "/incident " + name + " " + noise);
      room.workspace().as("ada").closeForm();
      String nobody = answer("ada", "general", "/incident INC-9999-9999 " + name);
      assertTrue(nobody.contains("There is no incident"), () -> name + ": " + nobody);
    }
  }

  @Test
  void rolesNeedPeopleWhoAreHere() {
    String inc = declared("sev2 Payments time out");
    room.workspace().deactivate("dee");
    room.settle();
    assertTrue(answer("ada", inc, "/incident ic @dee").contains("deactivated"));
    assertTrue(answer("ada", inc, "/incident ic @pager").contains("is an app"));
    assertTrue(answer("ada", inc, "/incident ic <@U9999999>").contains("does not know"));
    assertTrue(answer("ada", inc, "/incident ic <!subteam^S1|@oncall>").contains("is a group"));
    assertTrue(answer("ada", inc, "/incident ic ben or cy").contains("is not a person"));
  }

  @Test
  void aFormSubmittedTwiceDeclaresOnce() {
    room.stage().type("ada", "general", "/incident declare");
    Form form = room.workspace().as("ada").form().orElseThrow();
    Map<String, String> answers = Map.of("severity", "3", "title", "Search is stale");
    room.workspace().as("ada").submit(form, answers);
    room.workspace().as("ada").submit(form, answers);
    room.settle();
    assertEquals(1, incidentChannels().size());
  }

  @Test
  void aButtonPressedByTwoAtOnceHasOneHolderAtATime() throws InterruptedException {
    String inc = declared("sev2 Payments time out");
    room.workspace().as("ben").isLetInto(inc);
    room.workspace().as("cy").isLetInto(inc);
    Message card = room.stage().newest(inc, "Take IC");
    Thread ben = Thread.ofVirtual().start(() -> room.workspace().as("ben").press(card, "Take IC"));
    Thread cy = Thread.ofVirtual().start(() -> room.workspace().as("cy").press(card, "Take IC"));
    ben.join();
    cy.join();
    room.settle();
    List<Message> messages = room.workspace().messages(inc);
    assertEquals(1, lines(messages, "*Incident commander* is"), "one wins");
    assertEquals(1, lines(messages, "is incident commander by now"), "the other hears who");
  }

  @Test
  void anOldCardsButtonIsCheckedAgain() {
    String inc = declared("sev2 Payments time out");
    Message old = room.stage().newest(inc, "Take IC");
    room.stage().type("ada", inc, "/incident cancel because it was a test");
    room.workspace().as("ada").press(old, "Take IC");
    room.settle();
    assertEquals(1, lines(room.workspace().messages(inc), "its roles have ended"));
  }

  @Test
  void anEventDeliveredThreeTimesCountsOnce() {
    String inc = declared("sev2 Payments time out");
    room.workspace().faults().deliverEvents(3);
    room.stage().type("ada", inc, "@muster log only once");
    assertEquals(1, lines(room.workspace().messages(inc), "only once ("));
  }

  @Test
  void whatSlackRefusesIsToldToWhoIsInCharge() {
    String inc = declared("sev2 Payments time out");
    room.workspace().as("ada").archive(inc);
    room.stage().type("ada", "general", "/incident INC-1 log after the archive");
    List<Message> told = room.workspace().messages(room.workspace().as("ada").direct());
    assertEquals(1, lines(told, "is_archived"), () -> told.toString());
    assertTrue(answer("ada", "general", "/incident INC-1 timeline").contains("after the archive"));
  }

  @Test
  void aChannelMusterWasRemovedFromIsToldOnce() {
    String inc = declared("sev2 Payments time out");
    room.workspace().as("ada").kick(inc, room.workspace().botId());
    room.settle();
    room.stage().type("ada", "general", "/incident INC-1 log nobody hears this");
    List<Message> told = room.workspace().messages(room.workspace().as("ada").direct());
    assertEquals(1, lines(told, "not in that channel any more"));
  }

  @Test
  void troubleWhileDeclaringDoublesNothing() {
    room.workspace()
        .faults()
        .next(
            "chat.postMessage",
            new Faults.LostAfter(),
            new Faults.Status(500),
            new Faults.Limited(2),
            new Faults.LostBefore());
    room.workspace().faults().next("conversations.create", new Faults.LostAfter());
    String inc = declaredInTrouble();
    room.pass(Duration.ofMinutes(4));
    assertEquals(1, lines(room.workspace().messages(inc), "INC-2026-0001"), "one card");
    assertEquals(1, room.workspace().messages("incidents").size(), "one announcement");
    assertEquals(
        1, lines(room.workspace().messages(room.workspace().as("ada").direct()), "INC-2026-0001"));
  }

  private String declaredInTrouble() {
    room.stage().type("ada", "general", "/incident declare sev2 Payments time out");
    room.pass(Duration.ofMinutes(1));
    return incidentChannels().getFirst().name();
  }

  @Test
  void aPrivateIncidentLeaksNowhere() {
    String inc = declared("sev1 Secret perlmutt leaked --private --impact \"the perlmutt\"");
    room.stage().type("ada", inc, "/incident log the perlmutt again");
    room.stage().type("ada", inc, "/incident update the perlmutt still");
    for (String words :
        List.of("", "list", "list recent", "status", "status INC-1", "INC-1 timeline", "INC-1")) {
      String heard = answer("ben", "general", "/incident " + words);
      assertFalse(heard.contains("perlmutt") || heard.contains("inc-0001"), words + ": " + heard);
    }
    for (Channel.View channel : room.workspace().channels()) {
      boolean inside = channel.members().contains(room.workspace().idOf("ada"));
      boolean ours = channel.name().equals(inc) || (channel.isDirect() && inside);
      if (!ours) {
        room.workspace().messages(channel.id()).stream()
            .filter(m -> m.onlyFor().isEmpty())
            .forEach(m -> assertFalse(m.toString().contains("perlmutt"), channel.name()));
      }
    }
    room.workspace().as("ben").isLetInto(inc);
    room.settle();
    assertTrue(answer("ben", "general", "/incident status INC-1").contains("perlmutt"));
    room.workspace().as("ben").leave(inc);
    room.settle();
    assertTrue(answer("ben", "general", "/incident status INC-1").contains("There is no incident"));
  }
}
