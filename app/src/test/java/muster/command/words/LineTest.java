package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.incident.Nearest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      nullValues = "-",
      value = {
        "log DB failed over ~ - ~ log ~ DB failed over",
        "INC-2026-0142 resolve all  healthy ~ INC-2026-0142 ~ resolve ~ all  healthy",
        "inc-142: Resolve. ~ INC-0142 ~ resolve ~ ''",
        "inc–2026–7 status ~ INC-2026-0007 ~ status ~ ''",
        "INC142 status ~ INC-0142 ~ status ~ ''",
        "incident is bad ~ - ~ incident ~ is bad",
        "inc-99999999999 status ~ - ~ inc-99999999999 ~ status",
        "/incident declare sev2 x ~ - ~ declare ~ sev2 x",
        "sev2 because wider ~ - ~ sev ~ 2 because wider",
        "SEV-2 ~ - ~ sev ~ 2",
        "sev 2 because wider ~ - ~ sev ~ 2 because wider",
        "severity 2 ~ - ~ severity ~ 2",
        "update–external we know ~ - ~ update-external ~ we know",
        "INC-7 ~ INC-0007 ~ '' ~ ''",
        "'' ~ - ~ '' ~ ''",
        "? ~ - ~ ? ~ ''",
      })
  void readsIncidentCommandAndRest(String typed, String incident, String command, String rest) {
    assertEquals(new Line(Optional.ofNullable(incident), command, rest), Line.read(typed));
  }

  @Test
  void blanksOfEveryKindSeparateAndTheRestStaysAsTyped() {
    assertEquals(
        new Line(Optional.empty(), "log", "a\u00A0 \tb\n“c”"),
        Line.read("\u00A0\tlog\u202F a\u00A0 \tb\n“c”\u00A0"));
  }

  @Property
  void nothingTypedIsLost(@ForAll String typed) {
    Line line = Line.read(typed);
    assertTrue(typed.endsWith(line.rest()) || typed.contains(line.rest()));
    assertEquals(line, Line.read(" " + typed + "\t"));
    Because because = Because.split(typed);
    assertTrue(typed.contains(because.before()));
    PersonWord.leading(typed);
    NumberWord.leading(typed);
    IncidentWord.read(typed);
    Nearest.to(typed, List.of("declare", "resolve"));
    Quote.of(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "-",
      value = {
        "2 because it grew because of us ~ 2 ~ it grew because of us",
        "roll back BECAUSE: fastest ~ roll back ~ fastest",
        "because wrong ~ '' ~ wrong",
        "nothing, becauseway ~ nothing, becauseway ~ -",
        "cancel because ~ cancel ~ -",
        "2\u00A0because\u00A0x ~ 2 ~ x",
      })
  void theReasonFollowsTheFirstBecause(String typed, String before, String reason) {
    assertEquals(new Because(before, Optional.ofNullable(reason)), Because.split(typed));
  }

  @Test
  void peopleAreMentionedNamedOrMeant() {
    assertEquals(Optional.of(new PersonWord.Mention("U123")), PersonWord.read("<@U123>"));
    assertEquals(Optional.of(new PersonWord.Mention("W9")), PersonWord.read("<@W9|ada lovelace>,"));
    assertEquals(Optional.of(new PersonWord.Me()), PersonWord.read(" Me "));
    assertEquals(Optional.of(new PersonWord.Nobody()), PersonWord.read("none"));
    assertEquals(Optional.of(new PersonWord.Named("ada")), PersonWord.read("@Ada:"));
    assertEquals(Optional.of(new PersonWord.Named("zoë.o'neil")), PersonWord.read("@zoë.o'neil."));
    assertEquals(
        Optional.of(new PersonWord.Team("S1", "team")), PersonWord.read("<!subteam^S1|@team>"));
    assertEquals(
        Optional.of(new PersonWord.Leading(new PersonWord.Mention("U1"), "DB is\nback")),
        PersonWord.leading(" <@U1|ada l> DB is\nback"));
    for (String other :
        List.of("", "ada", "@", "@here", "@channel", "meh", "<@>", "<@U1", "<#C1|me>")) {
      assertEquals(Optional.empty(), PersonWord.read(other), other);
    }
  }

  @Test
  void thingsAreNumbered() {
    assertEquals(
        Optional.of(new NumberWord(12, "14:31 text")), NumberWord.leading("#12 14:31 text"));
    assertEquals(Optional.of(12), NumberWord.read("12"));
    assertEquals(Optional.of(7), NumberWord.read("#007,"));
    assertEquals(Optional.of(Integer.MAX_VALUE), NumberWord.read("#2147483647"));
    for (String other :
        List.of("", "#", "#0", "#-1", "2147483648", "#99999999999999999999", "#12a", "14:31")) {
      assertEquals(Optional.empty(), NumberWord.leading(other), other);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "mitgated,mitigated",
        "resovle,resolve",
        "RESOLV,resolve",
        "declair,declare",
        "severity,sev",
        "severty,sev",
        "hypo,hypothesis",
        "lgo,log",
        "rule-ot,rule-out",
        "dog,-",
        "ci,-",
        "ic,-",
        "banana,-",
        "x,-",
        "'',-",
      })
  void aSlipIsUnderstoodAndAnotherWordIsNot(String typed, String meant) {
    List<String> known =
        List.of("declare", "ic", "log", "mitigated", "resolve", "sev", "hypothesis", "rule-out");
    assertEquals(Optional.ofNullable(meant), Nearest.to(typed, known, Map.of("severity", "sev")));
  }
}
