package muster.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import muster.drill.Stage;
import muster.leak.Planted;
import muster.playbook.Playbook;
import muster.rehearsal.Faults;
import muster.testing.HeardLog;
import muster.transcript.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** One line in the log for every request, and nothing in it of what anybody said. */
@Isolated
class LogLinesTest {
  private static final Pattern LINE =
      Pattern.compile(
          ".* INFO Reception - request=[2-9a-z]{8} kind=[a-z]+( command=[a-z-]+)?"
              + "( incident=\\d+)? outcome=[a-z-]+( why=\"[a-z ]+\")? ms=\\d+");

  /** Words of people, names of people and of channels, ids and secrets. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)"
              + Planted.WORD
              + "|checkout|payment|forged|ada|byron|general|inc-\\d{4}|#|xoxb|xapp|\\b[UC]0");

  private final Room room = new Room(Playbook.standard());
  private HeardLog log;
  private String channel;

  @BeforeEach
  void declare() throws Exception {
    log = new HeardLog();
    room.stage().type("ada", "general", "/incident declare sev2 Checkout fails for some");
    channel = room.awaitIncidentChannel();
    log.await(all -> !all.isEmpty());
    log.close();
    log = new HeardLog();
  }

  @AfterEach
  void close() {
    log.close();
    room.close();
  }

  /** One more line than before, and this is in it. */
  private void hears(int lines, String part) throws InterruptedException {
    List<String> heard = log.await(all -> all.size() >= lines);
    assertEquals(lines, heard.size(), heard.toString());
    assertTrue(log.lines().getLast().contains(part), log.lines().getLast());
  }

  private static List<String> ids(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll(".*request=(\\w+) .*", "$1")).toList();
  }

  @Test
  void everyRequestHasItsLineAndNobodysWords() throws Exception {
    Stage stage = room.stage();
    stage.type("ada", channel, "/incident sev nine\nrequest=forged");
    hears(1, " kind=slash command=sev incident=1 outcome=refused ");
    stage.type("ada", channel, "/incident payment=\"x\" y");
    hears(2, " kind=slash command=unknown outcome=refused ");
    stage.type("ada", channel, "/incident");
    hears(3, " kind=slash command=panel incident=1 outcome=done ");
    stage.type("ada", "general", "/incident declare");
    hears(4, " kind=slash command=declare outcome=asked ");
    stage.submit(
        "ada", Map.of("severity", "2", "title", "Card " + Planted.WORD, "options", "private"));
    hears(5, " kind=form command=declare incident=2 outcome=done ");
    stage.type("ada", channel, "@muster log Ada forged the payment");
    hears(6, " kind=event command=log incident=1 outcome=done ");
    stage.type("ada", "general", "Checkout is slow, says " + Planted.WORD);
    stage.type("dee", "general", "/incident INC-2");
    hears(7, " kind=slash command=panel outcome=refused ");
    for (String line : log.lines()) {
      assertTrue(LINE.matcher(line).matches(), line);
      assertFalse(SAID.matcher(line).find(), line);
    }
    List<String> ids = ids(log.lines());
    assertEquals(7, ids.stream().distinct().count(), ids.toString());
  }

  @Test
  void whatFollowsIsFoundByTheIdOfItsRequest() throws Exception {
    room.workspace().faults().next("views.open", new Faults.Refuses("expired_trigger_id"));
    room.stage().type("ada", "general", "/incident declare");
    List<String> heard = log.await(all -> all.size() >= 2);
    assertEquals(2, heard.size(), heard.toString());
    List<String> ids = ids(heard);
    assertEquals(ids.getFirst(), ids.getLast(), () -> log.lines().toString());
    assertTrue(log.lines().toString().contains("expired_trigger_id"));
  }

  @Test
  void whatSlackDoesNotTakeIsFoundByItsRowAndHoldsNobodysWords() {
    room.workspace()
        .faults()
        .next("chat.postMessage", new Faults.Limited(5), new Faults.Refuses("restricted_action"));
    room.stage().type("ada", channel, "/incident log Payment provider forged it");
    room.waitOut();
    List<String> about =
        log.lines().stream().filter(line -> line.contains("DeliveryLine")).toList();
    assertTrue(about.getFirst().contains("incident=1 kind="), about.toString());
    assertTrue(about.getFirst().contains("outcome=later why=\"chat.postMessage is rate"));
    assertTrue(about.get(1).contains("outcome=gave-up why=\"restricted_action\""));
    assertFalse(SAID.matcher(about.toString()).find(), about.toString());
  }
}
