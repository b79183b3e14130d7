package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {
  private static final List<Flag> KNOWN =
      List.of(
          Flag.alone("private"),
          Flag.alone("near-miss"),
          Flag.withWords("impact"),
          Flag.withWords("owner"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payments -- slow",
        "well — maybe",
        "well—maybe",
        "--unknownword in a title",
        "use -private keys",
        "the —mostly European— users",
        "a--private b",
        "“--private” is a flag",
        "can't read \"5\" disks",
        "",
      })
  void dashesInATextAreText(String typed) {
    assertEquals(new Flags(typed, Map.of()), read(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x --impact \"23 % of checkouts\"",
        "x —impact “23 % of checkouts”",
        "x –impact „23 % of checkouts“",
        "x --Impact «23 % of checkouts»",
        "x --impact '23 % of checkouts'",
        "x --impact=‘23 % of checkouts’",
        "x --impact: 23 % of checkouts",
        "x\u00A0--impact\n23 % of checkouts ",
        "--impact \"23 % of checkouts\" x",
      })
  void quotesAndDashesOfEveryShape(String typed) {
    assertEquals(new Flags("x", Map.of("impact", "23 % of checkouts")), read(typed));
  }

  @Test
  void aValueRunsToTheNextFlagAndTextGoesOnAfterAQuote() {
    assertEquals(
        new Flags(
            "Checkout down", Map.of("impact", "it's 5\" wide", "private", "", "owner", "<@U1>")),
        read("Checkout down --impact it's 5\" wide —private --owner <@U1>"));
    assertEquals(
        new Flags("Checkout sev 1 down", Map.of("impact", "say --private", "near-miss", "")),
        read("Checkout --impact \"say --private\" sev 1 --near–miss down"));
    assertEquals(
        new Flags("", Map.of("impact", "\"never closed", "private", "")),
        read("--impact \"never closed --private"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "x --privat ~ `--privat` is not a flag here. Write `--private`, or put a blank after the dashes if it is text.",
        "x —privat ~ `—privat` is not a flag here. Write `--private`, or put a blank after the dashes if it is text.",
        "x --private --colour red ~ `--colour` is not a flag here. There are `--private`, `--near-miss`, `--impact`, `--owner`, or put a blank after the dashes if it is text.",
        "x --impact y --impct z ~ `--impct` is not a flag here. Write `--impact`, or put a blank after the dashes if it is text.",
        "x --private --private ~ `--private` stands there twice. Write it once.",
        "x --impact ~ `--impact` needs words after it: `--impact \"…\"`",
        "x --impact --private ~ `--impact` needs words after it: `--impact \"…\"`",
        "x --impact \"\" ~ `--impact` needs words after it: `--impact \"…\"`",
        "x --private=no ~ `--private=no`: this flag stands alone, without a value. Write only `--private`.",
      })
  void problemsAreToldWithWhatToType(String typed, String sentence) {
    assertEquals(new Reading.Wrong<Flags>(sentence), Flags.read(typed, KNOWN));
  }

  @Test
  void withoutKnownFlagsEverythingIsText() {
    assertEquals(
        new Reading.Read<>(new Flags("a --b —c", Map.of())), Flags.read("a --b —c", List.of()));
  }

  @Property
  void neverThrowsOnAnyText(@ForAll String typed) {
    Flags.read(typed, KNOWN);
    DeclareWords.read(typed);
  }

  @Property
  void nothingTypedIsLost(@ForAll("lines") String typed) {
    if (Flags.read(typed, KNOWN) instanceof Reading.Read<Flags> read) {
      String kept =
          read.value().text()
              + read.value().values().entrySet().stream()
                  .map(flag -> "--" + flag.getKey() + flag.getValue())
                  .collect(Collectors.joining());
      assertEquals(letters(typed), letters(kept), typed + " → " + kept);
    }
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "--private",
            "--impact",
            "—impact",
            "--owner",
            "--",
            "—",
            "--zzz",
            "\"",
            "“",
            "”",
            "'",
            "=",
            "x",
            "sev2",
            "\"a b\"",
            "it's",
            "🔥",
            "\u00A0",
            "\n",
            "<@U1>")
        .list()
        .ofMaxSize(10)
        .map(words -> String.join(" ", words));
  }

  /** Every letter and digit, however they were arranged. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || point > 0xFFFF)
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Flags read(String typed) {
    return switch (Flags.read(typed, KNOWN)) {
      case Reading.Read<Flags> read -> read.value();
      case Reading.Wrong<Flags> wrong -> fail(wrong.sentence());
    };
  }
}
