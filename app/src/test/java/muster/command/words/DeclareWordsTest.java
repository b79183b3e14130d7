package muster.command.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import muster.incident.Kind;
import muster.incident.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "-",
      value = {
        "sev2 Checkout failing ~ SEV2 ~ Checkout failing",
        "Checkout failing sev2 ~ SEV2 ~ Checkout failing",
        "SEV-2: Checkout failing ~ SEV2 ~ Checkout failing",
        "sev2 — Checkout failing ~ SEV2 ~ Checkout failing",
        "Checkout failing (sev 3) ~ SEV3 ~ Checkout failing",
        "Checkout [SEV1] failing ~ SEV1 ~ Checkout failing",
        "Checkout failing - sev2 ~ SEV2 ~ Checkout failing",
        "Sev 2 database is slow ~ SEV2 ~ database is slow",
        "severity 4 typo on the home page ~ SEV4 ~ typo on the home page",
        "sev1 ~ SEV1 ~ ''",
        "'' ~ - ~ ''",
        "2 Checkouts failing ~ - ~ 2 Checkouts failing",
        "sev2-db-7 is down ~ - ~ sev2-db-7 is down",
        "several things fail ~ - ~ several things fail",
        "sev2 seven of sev2 pods ~ SEV2 ~ seven of sev2 pods",
        "sev2 “Checkout failing” ~ SEV2 ~ Checkout failing",
        "sev1 \u00A0Zahlungen\tgehen nicht 🔥 ~ SEV1 ~ Zahlungen gehen nicht 🔥",
      })
  void theSeverityStandsAnywhere(String typed, Severity severity, String title) {
    assertEquals(
        read(severity, title, null, null, Kind.PRODUCTION, false), DeclareWords.read(typed));
  }

  @Test
  void flagsSayTheRest() {
    assertEquals(
        read(Severity.SEV1, "Checkout failing", "23 % of checkouts", null, Kind.PRODUCTION, true),
        DeclareWords.read("Checkout failing --impact \"23 % of checkouts\" sev 1 —private"));
    assertEquals(
        read(Severity.SEV3, "Nearly lost a shard", null, "orders db", Kind.NEAR_MISS, false),
        DeclareWords.read("--near-miss sev3 Nearly lost a shard --service orders db"));
    assertEquals(
        read(null, "x", "sev2 users", null, Kind.DRILL, false),
        DeclareWords.read("x --drill --impact sev2 users"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sev9 Checkout ~ `sev9` is not a severity. Use sev1 … sev4: `/incident declare sev2 Checkout is failing`",
        "sev 0 x ~ `sev 0` is not a severity. Use sev1 … sev4: `/incident declare sev2 Checkout is failing`",
        "sev3 x sev1 ~ `sev3` and `sev1` are two severities. Write one; in doubt the higher: `sev1`.",
        "sev2 x --drill --near-miss ~ `--drill` and `--near-miss` are two kinds of incident, and an incident has one. Write only one.",
        "sev2 leak --privte ~ `--privte` is not a flag here. Write `--private`, or put a blank after the dashes if it is text.",
      })
  void problemsAreToldWithWhatToType(String typed, String sentence) {
    assertEquals(new Reading.Wrong<DeclareWords>(sentence), DeclareWords.read(typed));
  }

  private static Reading<DeclareWords> read(
      Severity severity, String title, String impact, String service, Kind kind, boolean hidden) {
    return new Reading.Read<>(
        new DeclareWords(
            Optional.ofNullable(severity),
            title,
            Optional.ofNullable(impact),
            Optional.ofNullable(service),
            kind,
            hidden));
  }
}
