package muster.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMarkdownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pool was **halved**.\n\n- per pod\n  - per region\n\n1. first",
        "| action | owner |\n| --- | --- |\n| alert | ic |",
        "> quoted\n\n---\n\n### A detail",
        "`kubectl get <pod>` and ``a ` b``",
        "```sh\n# restart\npsql <dump.sql\n<b>\n```",
        "a < b, 5 <6, see [the run](https://ci.example/1) or <https://ci.example/2>",
        "&lt;b> \\# \\*",
      })
  void peopleKeepTheirMarkdown(String typed) {
    assertEquals(typed, WrittenMarkdown.of(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '»',
      value = {
        "# Impact » ### Impact",
        "## » ###",
        "- ## Impact » - ### Impact",
        "Impact↵=== » Impact↵\\===",
        "Impact↵--- » Impact↵\\---",
        "<script>x</script> » &lt;script>x&lt;/script>",
        "<!-- hidden » &lt;!-- hidden",
        "\\<b> » &lt;b>",
        "[x](javascript:y) » [x\\](javascript:y)",
        "[x](&#106;avascript:y) » [x\\](&#106;avascript:y)",
        "[x]: https://a.example » [x\\]: https://a.example",
        "open `code↵<b>` » open \\`code↵&lt;b>\\`",
        "`a | <b>` » \\`a | &lt;b>\\`",
        "```↵rm -r » ```↵rm -r↵```",
        "~~~~ `x » \\~~~~ \\`x",
        "- a↵  ```↵  b↵  ``` » - a↵```↵  b↵```",
      })
  void itCannotLeaveItsSection(String typed, String shown) {
    assertEquals(shown.replace('↵', '\n'), WrittenMarkdown.of(typed.replace('↵', '\n')));
  }

  @Test
  void whatIsSafeStaysAsItIs() {
    for (Story story : new Story[] {Stories.rollback(), Stories.hostile(), Stories.longNight()}) {
      for (DraftSection section : story.draft().all().values()) {
        assertEquals(section.text(), WrittenMarkdown.of(section.text()));
      }
    }
  }
}
