package muster.fuzz;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What once broke something, or might have, is tried again on every run. */
class SeedsTest {
  static Stream<Path> words() {
    return Seeds.of("WordsTarget").stream();
  }

  static Stream<Path> payloads() {
    return Seeds.of("PayloadTarget").stream();
  }

  static Stream<Path> playbooks() {
    return Seeds.of("PlaybookTarget").stream();
  }

  @ParameterizedTest
  @MethodSource("words")
  void aTypedLineIsAnswered(Path seed) {
    WordsTarget.fuzzerTestOneInput(Seeds.bytes(seed));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void aPayloadIsAnswered(Path seed) {
    PayloadTarget.fuzzerTestOneInput(Seeds.bytes(seed));
  }

  @ParameterizedTest
  @MethodSource("playbooks")
  void aFileIsAPlaybookOrAListOfMistakes(Path seed) {
    PlaybookTarget.fuzzerTestOneInput(Seeds.bytes(seed));
  }
}
