package muster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.database.DatabaseAddress;
import muster.incident.IncidentId;
import muster.playbook.Playbook;
import muster.postmortem.export.Format;
import muster.rehearsal.Channel;
import muster.transcript.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people get in the channel, the operator gets from the database, byte for byte. */
class SameBytesTest {
  @TempDir private Path folder;

  private String muster(Path data, int code, String... words) {
    StringWriter said = new StringWriter();
    CommandLine line = Muster.commandLine(Map.of("MUSTER_DATA", data.toString()));
    line.setOut(new PrintWriter(said));
    line.setErr(new PrintWriter(said));
    assertEquals(code, line.execute(words), said::toString);
    line.getErr().flush();
    line.getOut().flush();
    return said.toString();
  }

  /** What was brought into the channel, by the format. */
  private static Map<Format, String> shared(Path data) throws Exception {
    Map<Format, String> shared = new TreeMap<>();
    try (Room room = new Room(Playbook.standard(), DatabaseAddress.in(data))) {
      room.stage().type("ada", "general", "/incident declare sev2 Zahlungen hängen <b>🔥</b>");
      String channel =
          room.workspace().channels().stream()
              .map(Channel.View::name)
              .filter(name -> name.startsWith("inc-"))
              .findFirst()
              .orElseThrow();
      room.stage().type("ada", channel, "/incident ic me");
      room.stage().type("ada", channel, "/incident decide roll back because it is fastest");
      room.stage().type("ada", channel, "/incident resolve rolled back");
      for (Format format : Format.values()) {
        String zone = format == Format.MARKDOWN ? "" : " in Europe/Berlin";
        room.stage().type("ada", channel, "/incident postmortem export " + format.word() + zone);
      }
      for (var message : room.workspace().messages(channel)) {
        for (String id : message.files()) {
          var file = room.workspace().texts().file(id);
          String name = file.name().replaceFirst("-\\d+(\\.\\w+)$", "$1");
          for (Format format : Format.values()) {
            if (format.fileName(new IncidentId(2026, 1)).equals(name)) {
              shared.put(format, file.text());
            }
          }
        }
      }
      shared.put(Format.CANVAS, room.workspace().texts().canvas(channel).orElseThrow().text());
    }
    return shared;
  }

  @Test
  void theChannelAndTheOperatorGetTheSame() throws Exception {
    Path data = folder.resolve("data");
    Map<Format, String> shared = shared(data);
    assertEquals(List.of(Format.values()), List.copyOf(shared.keySet()));
    for (Format format : Format.values()) {
      Path file = folder.resolve(format.word());
      String zone = format == Format.MARKDOWN ? "utc" : "berlin";
      String said =
          muster(
              data,
              0,
              "export",
              "--incident",
              "INC-1",
              "--format",
              format.word(),
              "--zone",
              zone,
              "--to",
              file.toString());
      assertTrue(said.startsWith("Wrote "), said);
      assertArrayEquals(
          shared.get(format).getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }
    assertTrue(muster(data, 0, "export", "INC-1").contains("INC-2026-0001-postmortem.md"));
  }

  @Test
  void wrongWordsAreAnswered() {
    assertTrue(muster(folder, 2, "export", "INC-1", "--format", "pdf").contains("md, html, json"));
    assertTrue(
        muster(folder, 2, "export", "INC-1", "--zone", "Berlim").contains("mean Europe/Berlin?"));
    assertTrue(muster(folder, 2, "export").contains("Which incident?"));
    assertTrue(muster(folder, 2, "export", "INC-1", "--incident", "INC-2").contains("once"));
  }
}
