package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.command.Commands;
import muster.command.Usage;
import muster.incident.Recorded;
import muster.security.Crafted.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * To whoever is not in its channel a private incident does not exist: every way of asking for it
 * gets, to the letter, the answer for an incident that was never declared. Ben never was in the
 * channel; cy was, and was taken out.
 */
class PrivateFromOutsideTest {
  private static final String NEVER = "INC-77";
  private static final String NO_CHANNEL = "C9NOWHERE";

  private final Yard yard = new Yard();
  private List<Recorded> facts;

  @BeforeEach
  void cyIsTakenOut() {
    String channel = yard.workspace().nameOf(yard.privateChannel());
    yard.workspace().as("cy").isLetInto(channel);
    yard.room().settle();
    Sender cy = yard.member("cy");
    Crafted status = Crafted.slash(cy, yard.openChannel(), "status " + Yard.PRIVATE);
    assertTrue(yard.answerTo(status, cy).contains("Perlmutt"), "while inside");
    yard.workspace().as("ada").kick(channel, yard.id("cy"));
    yard.room().settle();
    facts = yard.facts();
  }

  @AfterEach
  void nothingHappened() {
    assertEquals(facts, yard.facts());
    assertEquals(List.of(), yard.workspace().violations());
    yard.close();
  }

  private List<Sender> outsiders() {
    return List.of(yard.member("ben"), yard.member("cy"));
  }

  /** Every command there is: bare, as its example has it, by its other names, and gestures too. */
  private static List<String> commands() {
    Stream<String> typed =
        Commands.TYPED.stream()
            .map(command -> command.usage())
            .flatMap(PrivateFromOutsideTest::spellings);
    return Stream.concat(typed, Stream.of("", "mark", "unmark", "no-command")).toList();
  }

  private static Stream<String> spellings(Usage usage) {
    return Stream.concat(
        Stream.of(usage.name(), usage.example(), usage.name() + " x because y"),
        usage.aliases().stream());
  }

  /** The two answers are the same but for the number that was asked for. */
  private void same(Sender who, String what, Function<String, Crafted> about) {
    String real = yard.answerTo(about.apply(Yard.PRIVATE), who);
    String never = yard.answerTo(about.apply(NEVER), who);
    String expected = never.replace("INC-0077", "INC-0001").replaceAll("(?i)(?<=inc-)77", "1");
    assertEquals(expected, real, what);
    assertFalse(real.contains("Perlmutt") || real.contains(yard.privateChannel()), real);
  }

  @Test
  void whateverIsTypedWithItsNumber() {
    for (Sender who : outsiders()) {
      for (String words : commands()) {
        same(who, words, id -> Crafted.slash(who, yard.openChannel(), id + " " + words));
      }
    }
  }

  @Test
  void whateverNamesItInside() {
    for (Sender who : outsiders()) {
      for (String words : List.of("status", "list", "timeline", "postmortem show", "help", "ic")) {
        same(who, words, id -> Crafted.slash(who, NO_CHANNEL, words + " " + id));
      }
    }
  }

  @Test
  void whateverIsPressed() {
    for (Sender who : outsiders()) {
      for (String words : commands()) {
        same(who, words, id -> Crafted.press(who, yard.openChannel(), id + " " + words));
      }
    }
  }

  @Test
  void whateverAFormCarries() {
    Map<String, String> fields =
        Map.of("text", "words", "title", "words", "severity", "1", "users-see", "words");
    for (Sender who : outsiders()) {
      for (String words : commands()) {
        same(who, words, id -> Crafted.form(who, Crafted.carry(id + " " + words, ""), fields));
      }
    }
  }

  @Test
  void whateverComesFromItsChannel() {
    String ts = yard.workspace().messages(yard.privateChannel()).getFirst().ts();
    List<String> lines =
        commands().stream()
            .filter(line -> !line.startsWith("declare") && !line.endsWith("because y"))
            .toList();
    for (Sender who : outsiders()) {
      for (String words : lines) {
        sameFrom(who, words, channel -> Crafted.slash(who, channel, words));
        sameFrom(who, words, channel -> Crafted.press(who, channel, words));
      }
      sameFrom(who, "shortcut", c -> Crafted.messageShortcut(who, c, ts, "words"));
      sameFrom(who, "form", c -> Crafted.form(who, Crafted.carry("log", c), Map.of("text", "x")));
      for (String type : List.of("reaction_added", "reaction_removed")) {
        sameFrom(who, type, channel -> Crafted.reaction(type, who, channel, ts));
      }
    }
  }

  private void sameFrom(Sender who, String what, Function<String, Crafted> from) {
    String real = yard.answerTo(from.apply(yard.privateChannel()), who);
    assertEquals(yard.answerTo(from.apply(NO_CHANNEL), who), real, what);
    assertFalse(real.contains("Perlmutt"), real);
  }

  @Test
  void aFormThatWasOpenedInsideIsWorthlessOutside() {
    Sender cy = yard.member("cy");
    String channel = yard.workspace().nameOf(yard.privateChannel());
    yard.workspace().as("cy").isLetInto(channel);
    yard.room().settle();
    yard.workspace().as("cy").type(channel, "/incident update");
    yard.room().settle();
    assertEquals("Update", yard.workspace().as("cy").form().orElseThrow().title());
    yard.workspace().as("ada").kick(channel, cy.id());
    yard.room().settle();
    yard.workspace().as("cy").submit(Map.of("users-see", "words"));
    Map<String, String> errors = yard.workspace().as("cy").form().orElseThrow().errors();
    assertTrue(errors.toString().contains("There is no incident"), errors.toString());
  }
}
