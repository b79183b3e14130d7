package muster.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import muster.command.Commands;
import muster.rehearsal.CallLog;
import muster.rehearsal.Form;
import muster.rehearsal.Message;
import muster.security.Crafted.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing that people write rings anybody, links anywhere under another name, or names a file,
 * whichever way it comes in and wherever it is shown.
 */
class InertWordsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As raw as a form sends it, where Slack escapes nothing. */
  private static final String HOSTILE =
      "<!channel> <!here|here> <!subteam^S1|@all> <http://evil.example|bank.example>"
          + " <mailto:a@evil.example|ada> <#C1|general> <!date^0^{date}^http://evil.example|now>"
          + " @everyone \u202Egnp.exe ../../etc/passwd";

  private static final Pattern TOKEN = Pattern.compile("<[^<>]*>");

  /** What Muster itself writes: people, channels, times and links to messages. */
  private static final Pattern OURS =
      Pattern.compile(
          "<@[UW][A-Z0-9]+>|<#C[A-Z0-9]+>|<!date\\^\\d+\\^[^<>|^]*\\|[^<>|]*>"
              + "|<https://rehearsal\\.slack\\.com/[^<>|]*(\\|[^<>|]*)?>");

  private final Yard yard = new Yard();
  private final Sender ada = yard.member("ada");

  @AfterEach
  void everythingSaidIsInert() {
    assertEquals(List.of(), yard.workspace().violations());
    for (CallLog.Logged call : yard.workspace().calls()) {
      check(call.method(), call.arguments());
    }
    yard.workspace().channels().stream()
        .flatMap(channel -> yard.workspace().messages(channel.id()).stream())
        .filter(message -> message.author().equals(yard.workspace().botId()))
        .forEach(message -> check(message.text(), message));
    yard.close();
  }

  private static void check(String where, Message message) {
    inert(where, message.text());
    mrkdwn(where, message.blocks());
  }

  private static void check(String method, JsonNode arguments) {
    inert(method, arguments.path("text").asText());
    for (String tree : List.of("blocks", "view")) {
      mrkdwn(method, tree(arguments.path(tree)));
    }
  }

  private static JsonNode tree(JsonNode value) {
    try {
      return value.isTextual() && !value.asText().isEmpty() ? JSON.readTree(value.asText()) : value;
    } catch (Exception e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Every text in which Slack reads markup; in plain text nothing is markup. */
  private static void mrkdwn(String where, JsonNode node) {
    if (node.path("type").asText().equals("mrkdwn")) {
      inert(where, node.path("text").asText());
    }
    StreamSupport.stream(node.spliterator(), false).forEach(child -> mrkdwn(where, child));
  }

  private static void inert(String where, String text) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      assertTrue(OURS.matcher(token.group()).matches(), where + " says " + token.group());
    }
    assertTrue(!text.contains("@everyone") && !text.contains("\u202E"), where + ": " + text);
  }

  private String answers(Crafted crafted) {
    String answer = yard.answerTo(crafted, ada);
    assertTrue(!answer.contains("not acked") && !answer.contains("mistake of its own"), answer);
    return answer;
  }

  @Test
  void inEveryCommand() {
    for (var command : Commands.TYPED) {
      for (String id : List.of(Yard.OPEN + " ", "")) {
        String words = id + command.usage().name() + " " + HOSTILE;
        answers(Crafted.slash(ada, yard.openChannel(), words));
        answers(Crafted.press(ada, yard.openChannel(), words));
        answers(Crafted.mention(ada, yard.openChannel(), "<@U0> " + words));
      }
    }
    answers(Crafted.slash(ada, yard.openChannel(), HOSTILE));
    answers(Crafted.slash(ada, yard.openChannel(), "<!channel>"));
  }

  @Test
  void inEveryFieldOfEveryForm() {
    List<String> forms =
        List.of(
            "declare",
            "update",
            "log",
            "decide",
            "sev",
            "phase",
            "mitigated",
            "rename",
            "postmortem edit root-cause",
            "postmortem edit summary",
            "resolve",
            "reopen",
            "cancel");
    int opened = 0;
    for (String words : forms) {
      yard.workspace().as("ada").type(yard.openChannel(), "/incident " + words);
      yard.room().settle();
      var form = yard.workspace().as("ada").form();
      if (form.isPresent()) {
        opened++;
        yard.workspace().as("ada").submit(hostile(form.get()));
        yard.room().settle();
        yard.workspace().as("ada").closeForm();
      }
    }
    assertTrue(opened > 3, "there are forms");
    answers(Crafted.slash(ada, yard.openChannel(), "timeline"));
    answers(Crafted.slash(ada, yard.openChannel(), "postmortem show"));
    answers(Crafted.slash(ada, yard.openChannel(), "list recent"));
  }

  /** Every field for words gets them, as many as fit. */
  private static Map<String, String> hostile(Form form) {
    return StreamSupport.stream(form.blocks().spliterator(), false)
        .filter(block -> block.at("/element/type").asText().equals("plain_text_input"))
        .collect(
            Collectors.toMap(
                block -> block.path("block_id").asText(),
                block -> {
                  int most = block.at("/element/max_length").asInt(3000);
                  return HOSTILE.substring(0, Math.min(most, HOSTILE.length()));
                }));
  }

  @Test
  void inAMessageOfAnAppThatNamesItselfBadly() {
    Crafted shortcut =
        Crafted.messageShortcut(ada, yard.openChannel(), "1795183200.000100", HOSTILE);
    ObjectNode message = (ObjectNode) shortcut.payload().get("message");
    message.remove("user");
    message.put("username", "<!channel> <http://evil.example|bank>").put("bot_id", "B1");
    answers(shortcut);
    answers(Crafted.slash(ada, yard.openChannel(), "timeline"));
    answers(Crafted.slash(ada, yard.openChannel(), "postmortem export md"));
  }

  @Test
  void inTheNameOfAFileOrAChannel() {
    answers(Crafted.slash(ada, yard.openChannel(), "declare sev3 ../../etc/passwd " + HOSTILE));
    answers(Crafted.slash(ada, yard.openChannel(), "INC-3 resolve " + HOSTILE));
    answers(Crafted.slash(ada, yard.openChannel(), "INC-3 postmortem export md"));
    yard.room().settle();
    TreeSet<String> names = new TreeSet<>();
    yard.workspace().calls().stream()
        .map(call -> call.arguments().path("filename").asText())
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    assertEquals(1, names.size());
    assertTrue(names.first().matches("INC-2026-0003-postmortem-\\d+\\.md"), names.first());
    assertTrue(
        yard.workspace().channels().stream()
            .filter(channel -> !channel.isDirect())
            .allMatch(channel -> channel.name().matches("[a-z0-9-]{1,80}")));
  }
}
