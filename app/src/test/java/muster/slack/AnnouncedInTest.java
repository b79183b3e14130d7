package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import muster.playbook.Playbook;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.testing.Playbooks;
import muster.transcript.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The channel of the announcements is found by its name, which Slack is not asked for each time.
 */
class AnnouncedInTest {
  private final Room room = new Room(Playbook.standard());
  private final Workspace workspace = room.workspace();

  @AfterEach
  void close() {
    room.close();
  }

  private void declare(int times) {
    for (int time = 0; time < times; time++) {
      room.stage().type("ada", "general", "/incident declare sev2 Search is stale");
    }
  }

  private long listed() {
    return workspace.calls().stream()
        .filter(call -> call.method().equals("conversations.list"))
        .count();
  }

  private long announcements(String channel) {
    List<Message> messages = workspace.messages(channel);
    return messages.stream().filter(m -> m.author().equals(workspace.botId())).count();
  }

  @Test
  void channelsAreListedOnceForManyAnnouncements() {
    declare(5);
    assertEquals(5, announcements("incidents"));
    assertEquals(1, listed());
  }

  @Test
  void afterSomeMinutesTheyAreListedAgain() {
    declare(1);
    room.passUnattended(Duration.ofMinutes(6));
    declare(1);
    assertEquals(2, listed());
  }

  @Test
  void aChannelThatTookOverTheNameIsFoundAtOnce() {
    declare(1);
    workspace.as("ada").archive("incidents");
    workspace.residents().renamed("incidents", "incidents-of-last-year");
    String other = workspace.addChannel("incidents", false, "ada");
    declare(2);
    assertEquals(2, announcements(other));
  }

  @Test
  void ifTheChannelIsArchivedNobodyIsTroubled() {
    declare(1);
    workspace.as("ada").archive("incidents");
    declare(1);
    assertEquals(1, announcements("incidents"));
    String told = workspace.messages(workspace.as("ada").direct()).toString();
    assertEquals(-1, told.indexOf("would not let Muster"), told);
  }

  @Test
  void aPrivateChannelIsFoundByItsIdOnceMusterIsInIt() {
    String id = workspace.addChannel("leads", true, "ada");
    try (Room other = new Room(Playbooks.announcingIn(id))) {
      Workspace there = other.workspace();
      assertEquals(id, there.addChannel("leads", true, "ada"));
      other.stage().type("ada", "general", "/incident declare sev2 Search is stale");
      assertEquals(List.of(), there.messages("leads").stream().filter(byMuster(there)).toList());
      there.as("ada").invite("leads", there.botId());
      other.stage().type("ada", "general", "/incident declare sev2 Search is stale");
      assertEquals(1, there.messages("leads").stream().filter(byMuster(there)).count());
    }
  }

  private static Predicate<Message> byMuster(Workspace workspace) {
    return message -> message.author().equals(workspace.botId());
  }
}
