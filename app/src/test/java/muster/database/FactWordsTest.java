package muster.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.incident.Fact;
import muster.incident.PersonId;
import org.junit.jupiter.api.Test;

/** Every text of every fact is known for typed by somebody, or for not. */
class FactWordsTest {
  /**
   * Ids, names and addresses of Slack's and other programs', words of Muster's own, and stories.
   */
  private static final Set<String> NOT_TYPED =
      Set.of(
          """
          Absorbed.channel BriefGiven.channel BurstBegan.sender BurstBegan.wording
          BurstEnded.sender BurstEnded.wording Callee.group Callee.groupId CastMember.name
          CastMember.plays CastMember.real ChannelOpened.channel ChannelOpened.name Count.sender
          Cue.id Cue.in Cue.replyTo Cue.says Cue.who CueGiven.cue Declared.announceIn
          Declared.channelPrefix Declared.onCallGroup DeliveryFailed.what DeliveryFailed.why
          Expect.hope Expect.rule FileCopied.file FileCopied.sha256 FileCopied.type
          FileNotCopied.file FileNotCopied.why FindingExplained.kind Merged.channel
          MessageMarked.author MessageMarked.files MessageMarked.permalink MessageRef.channel
          MessageRef.ts PageIncidentOpened.id PageIncidentOpened.url PageRefused.why PersonId.value
          Piece.key Point.cue PostmortemExported.format PostmortemExported.zone
          PostmortemFinalised.shareIn RoleChased.called RunbookLinked.url SenderRead.sender
          Story.name Story.practises Story.title TicketClosed.id TicketNoted.url TicketOpened.id
          TicketOpened.url TicketRefused.why Undone.about
          """
              .strip()
              .split("\\s+"));

  private final Set<String> texts = new TreeSet<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private void walk(Type type, String component) {
    if (type instanceof ParameterizedType several) {
      Stream.of(several.getActualTypeArguments()).forEach(of -> walk(of, component));
    } else if (type == String.class) {
      texts.add(component);
    } else if (type instanceof Class<?> single && single.isRecord() && seen.add(single)) {
      for (RecordComponent each : single.getRecordComponents()) {
        walk(each.getGenericType(), single.getSimpleName() + "." + each.getName());
      }
    }
  }

  @Test
  void everyTextIsOneOrTheOther() {
    FactJson.records(Fact.class).forEach(kind -> walk(kind, ""));
    Set<String> unknown = new TreeSet<>(texts);
    unknown.removeAll(FactWords.typed());
    unknown.removeAll(NOT_TYPED);
    assertEquals(Set.of(), unknown, "say in FactWords, or here, whether people type these");
    Set<String> both = new TreeSet<>(FactWords.typed());
    both.retainAll(NOT_TYPED);
    assertEquals(Set.of(), both);
    Set<String> obsolete = new TreeSet<>(FactWords.typed());
    obsolete.removeAll(texts);
    assertEquals(Set.of(), obsolete, "no fact has these");
  }

  @Test
  void everySampleCanBeBlankedAndRead() throws IOException {
    List<PersonId> people = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("app/src/test/resources/muster/facts"))) {
      for (Path file : files.toList()) {
        String[] name = file.getFileName().toString().split("[-.]", -1);
        Fact fact =
            FactJson.read(name[0], Integer.parseInt(name[1]), Files.readString(file).strip());
        assertEquals(fact, FactWords.changed(fact, (sort, text) -> text), file.toString());
        Fact blank = FactWords.changed(fact, (sort, text) -> "(removed)");
        Fact again =
            FactJson.read(
                FactJson.kind(blank), FactJson.version(FactJson.kind(blank)), FactJson.body(blank));
        assertEquals(blank, again);
        FactWords.eachPerson(fact, people::add);
      }
    }
    assertTrue(people.size() > 20, people::toString);
  }

  @Test
  void mentionsGoAsAWholeAndLongerIdsStay() {
    Renaming renaming = new Renaming(Map.of("U1", "GONE-1"));
    assertEquals(
        "GONE-1, GONE-1 and GONE-1: U12 <@U12|x> xU1 (\"GONE-1\")",
        renaming.in("<@U1>, <@U1|ada> and U1: U12 <@U12|x> xU1 (\"U1\")"));
  }
}
