package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever left a private incident is told nothing more of it, whatever role they still hold. */
class LeftTheChannelTest {
  private final Yard yard = new Yard();

  @AfterEach
  void close() {
    yard.close();
  }

  private List<Message> told(String name) {
    Workspace workspace = yard.workspace();
    return workspace.messages(workspace.as(name).direct());
  }

  @Test
  void noPromptFollowsThem() {
    String channel = yard.workspace().nameOf(yard.privateChannel());
    yard.room().stage().type("ada", channel, "/incident ic @ben");
    assertTrue(told("ben").toString().contains("Perlmutt"), "ben is let in and told");
    yard.workspace().as("ada").kick(channel, yard.id("ben"));
    yard.room().settle();
    List<Message> before = told("ben");
    yard.room().pass(Duration.ofHours(2));
    assertEquals(before, told("ben"));
  }

  @Test
  void noFailureFollowsThem() {
    String channel = yard.workspace().nameOf(yard.privateChannel());
    yard.room().stage().type("ada", channel, "/incident ic @ben");
    yard.workspace().as("ada").kick(channel, yard.id("ben"));
    yard.room().settle();
    List<Message> before = told("ben");
    yard.workspace().as("ada").archive(channel);
    yard.room().stage().type("ada", "general", "/incident INC-1 log after the archive");
    assertEquals(before, told("ben"));
  }
}
