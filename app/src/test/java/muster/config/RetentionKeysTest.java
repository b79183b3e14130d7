package muster.config;

import static muster.config.Environments.broken;
import static muster.config.Environments.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import muster.playbook.Retention;
import muster.playbook.Retention.Age;
import muster.playbook.Retention.How;
import muster.playbook.Retention.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionKeysTest {
  @TempDir private Path folder;

  private Map<String, String> file(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("muster.yml"), text);
    return Map.of("MUSTER_CONFIG", file.toString());
  }

  private Retention read(String text) throws IOException {
    return ready(Config.readWithoutSlack(file(text))).playbook().retention();
  }

  @Test
  void nothingIsEverOldEnoughUnlessItIsSaid() throws IOException {
    assertTrue(read("limits: {timeline-lines: 3}").isOff());
    assertTrue(read("retention: {incidents: {do: anonymise}}").isOff());
  }

  @Test
  void agesAreDaysWeeksAndYears() throws IOException {
    assertEquals(
        new Retention(
            Optional.of(new Age(26, Unit.WEEKS)),
            Optional.of(new Age(3, Unit.YEARS)),
            How.ANONYMISE,
            Optional.of(new Age(90, Unit.DAYS))),
        read(
            """
            retention:
              attachments: {after: 26w}
              incidents: {after: 3y, do: anonymise}
              drills: {after: 90d}
            """));
    LocalDate leap = LocalDate.of(2028, 2, 29);
    assertEquals(LocalDate.of(2027, 2, 28), new Age(1, Unit.YEARS).before(leap));
    assertEquals(LocalDate.of(2028, 2, 15), new Age(2, Unit.WEEKS).before(leap));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{incidents: {after: 1d}}|is not between 30d and 100y",
        "{incidents: {after: 0y}}|is not a length of time in days, weeks or years",
        "{incidents: {after: -3y}}|is not a length of time",
        "{incidents: {after: 3m}}|is not a length of time",
        "{incidents: {after: 101y}}|is not between 30d and 100y",
        "{incidents: {after: 99999999999y}}|is not a length of time",
        "{incidents: {after: 3y, do: burn}}|is not what becomes of an incident; write delete or",
        "{attachments: {after: 1d}}|is not between 7d and 100y",
        "{attachments: {after: 3y}, incidents: {after: 3y}}|keeps files for longer",
        "{drills: {after: soon}}|is not a length of time",
        "{drills: {until: 1d}}|is not a key here; write one of after",
        "forever|has no keys"
      })
  void whatCannotBeIsRefused(String value, String says) throws IOException {
    String problem = broken(Config.readWithoutSlack(file("retention: " + value + "\n")));
    assertTrue(problem.contains(says), problem);
    assertTrue(problem.contains(":1"), problem);
  }
}
