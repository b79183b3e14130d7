package muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channels: {announcements: #incidents\\n } | 1:26  channels.announcements: has no value (#"
            + " begins a comment); write incidents, an id such as C0123456789, or none",
        "reactions:\\n  mark: a\\n  mark: b\\n | 3:3  reactions.mark: is already on line 2; keep one",
        "channels:\\n  prefix: inc\\n\\tleaders: x\\n | 3:1  is not YAML: found character '\\\\t(TAB)'"
            + " that cannot start any token. (Do not use \\\\t(TAB) for indentation); check"
            + " indentation and quotes",
        "status-page: a: b\\n | 1:15  is not YAML: mapping values are not allowed here; check"
            + " indentation and quotes",
        "--- {}\\n--- {}\\n | 2:1  is not YAML: but found another document; check indentation and"
            + " quotes",
        "limits: {}\\nreactions: *nobody\\n | 2:12  is not YAML: found undefined alias nobody; check"
            + " indentation and quotes",
        "limits: !!\\n | 1:11  is not YAML: expected URI, but found ?(10); check indentation and quotes",
        "limits: !!int%20 1\\n | 1:1  is not plain YAML: Tag must not contain leading or trailing"
            + " spaces.",
        "limits: {}\\nroles: \\u0007\\n | 2:8  is a character that YAML forbids (U+0007); remove it",
      })
  void aFileThatIsHardToReadIsAnsweredWithThePlace(String yaml, String line) throws IOException {
    String text = yaml.replace("\\u0007", "\7").translateEscapes();
    assertEquals(line.translateEscapes(), mistakes(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~"})
  void anEmptyFileIsRefused(String yaml) throws IOException {
    assertEquals(
        "environment  MUSTER_CONFIG: \"muster.yml\" is empty; write a setting, or unset"
            + " MUSTER_CONFIG for the defaults",
        mistakes(yaml));
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWhereItStops() throws IOException {
    Path file = folder.resolve("muster.yml");
    Files.write(file, "limits: {}\n# für alle\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "2:4  is not UTF-8 from here on; save the file as UTF-8", Environments.mistakes(file));
    Files.write(file, new byte[] {'#', (byte) 0xE2, (byte) 0x80});
    assertEquals(
        "1:2  is not UTF-8 from here on; save the file as UTF-8", Environments.mistakes(file));
  }

  @Test
  void aHugeFileIsRefused() throws IOException {
    assertTrue(
        mistakes("# " + "x".repeat(300 * 1024))
            .endsWith("is larger than 256 KiB, which no such file is"));
  }

  @Test
  void bombsAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append(
          "a%d: &a%d [%s*a%d]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9), i - 1));
    }
    assertTrue(mistakes(bomb.toString()).startsWith("1:1  is not plain YAML: Number of aliases"));
    assertTrue(mistakes("[".repeat(10_000)).startsWith("1:1  is not plain YAML: Nesting Depth"));
    assertFalse(mistakes("limits: &a\n  x: *a\n").isEmpty());
  }

  private String mistakes(String yaml) throws IOException {
    return Environments.mistakes(Files.writeString(folder.resolve("muster.yml"), yaml));
  }
}
