package muster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "because it was a test | it was a test",
        "it was a test | it was a test",
        "all is well because it was a test | all is well because it was a test",
        "all is well because | all is well",
        "because | none",
        "'' | none",
      })
  void nothingOfAReasonIsLost(String typed, String reason) {
    assertEquals(Optional.ofNullable(reason), Reason.of(Ask.typed(typed)));
  }
}
