package muster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form of Slack holds 3000 characters in each input; no text loses any by being edited. */
class LongTextTest {
  private static String returned(List<Form.Field> fields) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Form.Field field : fields) {
      Form.Words words = (Form.Words) field;
      assertTrue(words.initial().length() <= words.most(), words.name());
      assertTrue(words.most() <= 3000);
      answers.put(words.name(), words.initial());
    }
    return LongText.read(
        new Ask("", answers, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1999, 2000, 2001, 2999, 3000, 3001, 6001, 50_000})
  void nothingIsLost(int length) {
    for (String piece : List.of("a", "line\n", "two words and a longer line of text\n\n", "🔥")) {
      String text = piece.repeat(length / piece.length() + 1);
      assertEquals(text, returned(LongText.fields("Impact", text).orElseThrow()));
    }
  }

  @Test
  void whatNoFormHoldsIsNotCut() {
    assertEquals(Optional.empty(), LongText.fields("Impact", "word ".repeat(60_000)));
  }

  @Test
  void aShortTextIsOneInput() {
    Form.Words only = (Form.Words) LongText.fields("Impact", "few").orElseThrow().getFirst();
    assertEquals("Impact", only.label());
    assertEquals("text", only.name());
  }
}
