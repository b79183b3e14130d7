package muster.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Pattern LIVE = Pattern.compile("<(?!@[UW][A-Z0-9]+>)|&(?!(lt|gt|amp);)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "p99 &gt; 2 s &amp; rising ~ p99 > 2 s & rising",
        "&amp;lt; is an entity ~ &lt; is an entity",
        "<@U1|ada> took over from <@W2> ~ <@U1> took over from <@W2>",
        "<!channel> look ~ @channel look",
        "<!here|here> look ~ here look",
        "<!subteam^S1|@payments> is paged ~ @payments is paged",
        "<!subteam^S1> is paged ~ @S1 is paged",
        "see <#C1|inc-0142-checkout> ~ see #inc-0142-checkout",
        "see <#C1|> ~ see #C1",
        "<http://status.example.com|status.example.com> is down ~ status.example.com is down",
        "<https://x.example/a?b=1&amp;c=2|runbook> ~ runbook (https://x.example/a?b=1&c=2)",
        "<https://x.example/a> ~ https://x.example/a",
        "<mailto:ada@example.com|ada@example.com> ~ ada@example.com",
        "<!date^1392734382^{date}|18 Feb 2014> ~ 18 Feb 2014",
        "a < b and <not a token> ~ a < b and <not a token>",
        "déjà vu 🔥 日本 ~ déjà vu 🔥 日本",
      })
  void slackIsHeardAsThePersonMeantIt(String slack, String plain) {
    assertEquals(plain, Wording.heard(slack));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<!channel> ~ &lt;!channel&gt;",
        "<http://evil.example|https://bank.example> ~ &lt;http://evil.example|https://bank.example&gt;",
        "<@U1> and <@U1|x> and <@u1> ~ <@U1> and &lt;@U1|x&gt; and &lt;@u1&gt;",
        "<!subteam^S1|@payments> ~ @payments",
        "R&D &lt; 3 ~ R&amp;D &amp;lt; 3",
      })
  void whatIsShownIsInertExceptPeople(String words, String shown) {
    assertEquals(shown, Wording.shown(words));
  }

  @Test
  void nobodyMakesTheBotCallEverybody() {
    for (String everybody :
        new String[] {"@channel", "@here", "@EVERYONE", "@<!subteam^S1|@here>"}) {
      assertFalse(
          Wording.shown("hi " + everybody)
              .toLowerCase(java.util.Locale.ROOT)
              .matches(".*@(channel|here|everyone).*"),
          everybody);
    }
    assertEquals("mail ada@hereford.example", Wording.shown("mail ada@hereford.example"));
  }

  @Test
  void whatNobodySeesIsGoneAndSpellingStays() {
    assertEquals("abc", Wording.clean("a\u0000\u202Eb\u2066\u200B\uFEFFc\u0007\uD83D"));
    assertEquals("one\ntwo\tthree\nfour", Wording.clean("one\r\ntwo\tthree\rfour"));
    assertEquals("sev2", Wording.clean("sev\u200D2"));
    assertEquals("👩\u200D🚒 می\u200Cخواهم", Wording.clean("👩\u200D🚒 می\u200Cخواهم"));
  }

  @Test
  void aTeamStaysATokenOnlyInALineToBeRead() {
    assertEquals("<!subteam^S1|@sre> x", Wording.typed("<!subteam^S1|sre> x"));
    assertEquals("@ada saw $1 @sre", Wording.named("<@U1> saw $1 <!subteam^S1|@sre>", id -> "ada"));
  }

  @Property
  void whatIsShownIsHeardAgainAsItWas(@ForAll("nasty") String words) {
    String plain = Wording.heard(words);
    String again = Wording.heard(Wording.shown(plain));
    assertEquals(plain, again);
  }

  @Property
  void nothingButPeopleIsLive(@ForAll("nasty") String words) {
    for (String text : new String[] {words, Wording.heard(words), Wording.typed(words)}) {
      assertFalse(LIVE.matcher(Wording.shown(text)).find(), text);
    }
  }

  @Property
  void anyTextIsCleanedOnce(@ForAll String words) {
    String clean = Wording.clean(words);
    assertEquals(clean, Wording.clean(clean));
    assertTrue(clean.chars().noneMatch(c -> c == 0 || c == 0x202E));
    assertFalse(LIVE.matcher(Wording.shown(words)).find());
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.of(
            "<",
            ">",
            "&",
            "&lt;",
            "&gt;",
            "&amp;",
            "|",
            "@",
            "@channel",
            "@here",
            "!here",
            "<!channel>",
            "<@U1>",
            "@U1",
            "<@U1|ada>",
            "<!subteam^S1|@sre>",
            "!subteam^S1",
            "<http://a|b>",
            "#C1|x",
            "\u200B",
            "\u200D",
            "\u2060",
            "\u202E",
            "\r",
            "\n",
            " ",
            "🔥",
            "é",
            "a",
            "\uD83D",
            "\0")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
