package muster.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '»',
      value = {
        "rolled back to v2.3.0 » rolled back to v2.3.0",
        "db_pool_size is 5 » db_pool_size is 5",
        "_now_ *fast* » \\_now\\_ \\*fast\\*",
        "# heading » \\# heading",
        "- item » \\- item",
        "3. item » 3\\. item",
        "a | b » a \\| b",
        "</script> » &lt;/script>",
        "&lt; as typed & more » &amp;lt; as typed & more",
        "[x](javascript:alert(1)) » \\[x\\](javascript:alert(1))",
        "C:\\temp\\ » C:\\\\temp\\\\",
        "障害 👩‍🚒 » 障害 👩‍🚒",
      })
  void aLineReadsAsItWasSaid(String said, String markdown) {
    assertEquals(markdown, Markdown.line(said));
    assertEquals(said, Reader.words(Markdown.line(said)));
  }

  @Test
  void anAddressStaysALink() {
    assertEquals(
        "see <https://ci.example/run_1?a=b*c>.",
        Markdown.line("see https://ci.example/run_1?a=b*c."));
    assertEquals("<https://ci.example/1>", Markdown.line("<https://ci.example/1>"));
  }

  @Test
  void aLineStaysALine() {
    assertEquals("one two three", Markdown.line(" one\r\n\ttwo\u2028three\n"));
    assertEquals("live", Markdown.line("\u202Eli\u0000ve\uD800\u200B"));
    assertEquals("", Markdown.line(" \n "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"It works.", "Does it?", "直った。"})
  void aSentenceEndsOnce(String said) {
    assertEquals(said, Markdown.sentence(said));
  }

  @Test
  void whatIsNoSentenceBecomesOne() {
    assertEquals("It works.", Markdown.sentence("It works\n"));
    assertEquals("", Markdown.sentence(" "));
  }
}
