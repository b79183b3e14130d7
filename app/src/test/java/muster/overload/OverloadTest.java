package muster.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import muster.incident.Fact;
import muster.incident.SlackTime;
import muster.rehearsal.Channel;
import muster.rehearsal.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A hundred incidents within a minute: Slack opens twenty channels a minute, and nobody is lost.
 */
@Isolated
class OverloadTest {
  private static final Pattern WORD = Pattern.compile("word (\\d+)");

  /** From this one on somebody who declares notices that they wait. */
  private static final int FIRST_QUEUED = 31;

  /** Two steps of the clock: what can be sent at once is sent by the next. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Twenty channels may open at once. */
  private static final Duration ANNOUNCED = Duration.ofSeconds(30);

  private static final Duration NOTICED = Duration.ofMinutes(2);

  /** Workers of the lanes, and some answers to single people besides. */
  private static final int CALLS_AT_ONCE = 20;

  private static Rush rush;

  @BeforeAll
  static void happens() {
    rush = new Rush();
    rush.happens();
    long[] acks = rush.acks();
    System.out.printf(
        "%d incidents in a minute: all done after %d s; acks of %d gestures p50 %d ms, p99 %d ms, max"
            + " %d ms; %d calls, at most %d at once; last channel %d s after its declaration%n",
        Rush.INCIDENTS,
        rush.lasted().toSeconds(),
        acks.length,
        acks[acks.length / 2],
        acks[acks.length * 99 / 100],
        acks[acks.length - 1],
        rush.workspace().calls().size(),
        rush.callsAtOnce(),
        Duration.between(rush.declared(Rush.INCIDENTS), opened(Rush.INCIDENTS)).toSeconds());
  }

  @AfterAll
  static void close() {
    rush.close();
  }

  private static IntStream incidents() {
    return IntStream.rangeClosed(1, Rush.INCIDENTS);
  }

  private static Instant opened(int incident) {
    return rush.recorded(incident, Fact.ChannelOpened.class).orElseThrow();
  }

  @Test
  void everythingIsDone() {
    assertEquals(0, rush.left());
    for (int incident : incidents().toArray()) {
      Channel.View channel = rush.view(incident);
      assertTrue(channel.topic().contains("Outage number " + incident), channel::topic);
      assertEquals(1, channel.pins().size(), channel::name);
      assertTrue(channel.members().contains(rush.workspace().idOf(Rush.person(incident))));
      assertTrue(rush.recorded(incident, Fact.AnnouncementPosted.class).isPresent());
      assertFalse(rush.said(incident).isEmpty());
    }
  }

  @Test
  void slackIsNeverCalledBeforeItsTime() {
    assertEquals(List.of(), rush.workspace().violations());
    assertTrue(rush.callsAtOnce() <= CALLS_AT_ONCE, "calls at once " + rush.callsAtOnce());
  }

  @Test
  void channelsOpenInTheOrderOfDeclaration() {
    List<String> ids =
        incidents().mapToObj(n -> rush.incident(n).places().channel().orElseThrow()).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void whoeverWaitsIsToldThatTheyWaitAndUntilWhen() {
    for (int incident : incidents().toArray()) {
      String answer = rush.answer(incident);
      var expected =
          Pattern.compile("comes after (\\d+) others.* at about (\\d\\d:\\d\\d)").matcher(answer);
      assertEquals(incident >= FIRST_QUEUED, expected.find(), answer);
      if (incident >= FIRST_QUEUED) {
        Instant told = rush.today(expected.group(2));
        Duration off = Duration.between(told, opened(incident)).abs();
        assertTrue(off.compareTo(NOTICED) <= 0, incident + ": off by " + off);
      }
    }
  }

  @Test
  void everyAcknowledgementComesAtOnce() {
    long[] acks = rush.acks();
    assertTrue(acks[acks.length * 99 / 100] < 1_000, "p99 " + acks[acks.length * 99 / 100] + " ms");
    List<String> failed =
        rush.workspace().messages("general").stream()
            .filter(message -> message.author().equals("USLACKBOT"))
            .map(Message::text)
            .toList();
    assertEquals(List.of(), failed, "Slack gives up after three seconds");
  }

  @Test
  void whatIsSaidStandsInOrderAndAtOnce() {
    for (int incident : incidents().toArray()) {
      List<Instant> said = rush.said(incident);
      List<Integer> words = new ArrayList<>();
      for (Message message : rush.channel(incident)) {
        var word = WORD.matcher(message.text());
        if (word.find()) {
          words.add(Integer.parseInt(word.group(1)));
          Instant asked = said.get(words.getLast() - 1);
          Instant possible = asked.isBefore(opened(incident)) ? opened(incident) : asked;
          soon(possible, SlackTime.of(message.ts()), "what was said in " + incident);
        }
      }
      assertEquals(IntStream.rangeClosed(1, said.size()).boxed().toList(), words);
    }
  }

  /** Topics, purposes and pins are limited to twenty a minute, and hold up nothing else. */
  @Test
  void whoDeclaredIsInTheChannelWithItsCardAtOnce() {
    for (int incident : incidents().toArray()) {
      Instant opened = opened(incident);
      soon(opened, rush.recorded(incident, Fact.PeopleInvited.class), "invitation " + incident);
      soon(opened, rush.recorded(incident, Fact.CardPosted.class), "card " + incident);
    }
  }

  /** All announcements stand in one channel, which takes a post a second. */
  @Test
  void everybodyHearsOfItSoon() {
    for (int incident : incidents().toArray()) {
      Instant announced = rush.recorded(incident, Fact.AnnouncementPosted.class).orElseThrow();
      Duration late = Duration.between(opened(incident), announced);
      assertTrue(late.compareTo(ANNOUNCED) <= 0, incident + " was announced " + late + " late");
    }
  }

  private static void soon(Instant possible, Optional<Instant> done, String what) {
    Duration late = Duration.between(possible, done.orElseThrow());
    assertTrue(late.compareTo(SOON) <= 0, what + " came " + late + " late");
  }
}
