package muster.transcript;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.incident.Span;
import muster.rehearsal.Channel;
import muster.rehearsal.Hands;
import muster.rehearsal.Message;

/** The lines of a transcript that people type; everything else in it is what they saw. */
final class Steps {
  private static final Pattern PASSES = Pattern.compile("--- (.+) pass(es)?( unattended)?");

  private final Room room;
  private final Map<Pattern, Consumer<MatchResult>> gestures = new LinkedHashMap<>();

  Steps(Room room) {
    this.room = room;
    gesture(
        "(\\w+) replies to \"(.+)\" in #([\\w-]+)> (.*)",
        m -> room.stage().reply(m.group(1), channel(m.group(3)), m.group(2), m.group(4)));
    gesture(
        "(\\w+) (reacts|unreacts) (\\w+) on \"(.+)\" in #([\\w-]+)",
        m ->
            hands(m)
                .react(message(m.group(5), m.group(4)), m.group(3), m.group(2).equals("reacts")));
    gesture(
        "(\\w+) shares (\\S+) in #([\\w-]+)> (.*)",
        m ->
            hands(m)
                .share(
                    channel(m.group(3)), m.group(4), m.group(2), "image/png", picture(m.group(2))));
    gesture(
        "(\\w+) edits \"(.+)\" in #([\\w-]+)> (.*)",
        m -> hands(m).edit(message(m.group(3), m.group(2)), m.group(4)));
    gesture(
        "(\\w+) deletes \"(.+)\" in #([\\w-]+)",
        m -> hands(m).delete(message(m.group(3), m.group(2))));
    gesture(
        "(\\w+) uses \"(.+)\" on \"(.+)\" in #([\\w-]+)",
        m -> hands(m).shortcut(m.group(2), message(m.group(4), m.group(3))));
    gesture("(\\w+) uses \"([^\"]+)\"", m -> hands(m).shortcut(m.group(2)));
    gesture("(\\w+) opens the home", m -> hands(m).openHome());
    gesture("(\\w+) presses \\[(.+)] at home", m -> hands(m).pressAtHome(m.group(2)));
    gesture("(\\w+) leaves #([\\w-]+)", m -> hands(m).leave(channel(m.group(2))));
    gesture("(\\w+) is deactivated", m -> room.workspace().deactivate(m.group(1)));
    gesture("(\\w+) presses \\[(.+)]", m -> room.stage().press(m.group(1), m.group(2)));
    gesture("(\\w+) fills in (.*)", m -> hands(m).submit(answers(m.group(2))));
    gesture("(\\w+) joins #([\\w-]+)", m -> hands(m).join(channel(m.group(2))));
    gesture(
        "(\\w+) #([\\w-]+) x(\\d+)> (.*)",
        m -> {
          for (int n = 1; n <= Integer.parseInt(m.group(3)); n++) {
            type(m.group(1), m.group(2), m.group(4).replace("{n}", "" + n));
          }
        });
    gesture("(\\w+) #([\\w-]+)> (.*)", m -> type(m.group(1), m.group(2), m.group(3)));
  }

  private void gesture(String pattern, Consumer<MatchResult> how) {
    gestures.put(Pattern.compile(pattern), how);
  }

  private Hands hands(MatchResult step) {
    return room.workspace().as(step.group(1));
  }

  private Message message(String channel, String words) {
    return room.stage().newest(channel(channel), words);
  }

  static boolean isStep(String line) {
    return line.matches("(ada|ben|cy|dee|pager) .*") || line.startsWith("--- ");
  }

  void run(String line) {
    if (line.equals("--- Muster stops")) {
      room.stop();
      return;
    }
    if (line.equals("--- Muster starts")) {
      room.start();
      return;
    }
    if (line.equals("--- Slack is down")) {
      room.slackGoes();
      return;
    }
    if (line.equals("--- Slack is back")) {
      room.workspace().faults().over();
      return;
    }
    Matcher passes = PASSES.matcher(line);
    if (passes.matches()) {
      pass(Span.read(passes.group(1)).orElseThrow(), passes.group(3) != null);
      return;
    }
    act(line);
    room.settle();
  }

  private void pass(Duration time, boolean unattended) {
    if (unattended) {
      room.passUnattended(time);
    } else {
      room.pass(time);
    }
  }

  private void act(String line) {
    for (var gesture : gestures.entrySet()) {
      Matcher step = gesture.getKey().matcher(line);
      if (step.matches()) {
        gesture.getValue().accept(step);
        return;
      }
    }
    throw new IllegalArgumentException("no such step: " + line);
  }

  private void type(String who, String channel, String text) {
    if (who.equals("pager")) {
      room.workspace().postAs(who, channel(channel), text);
    } else {
      String place =
          channel.equals("muster") ? room.workspace().as(who).direct() : channel(channel);
      room.workspace().as(who).type(place, text);
    }
  }

  /** As much of a picture as tells that it is one. */
  static byte[] picture(String drawn) {
    return ("\u0089PNG\r\n\u001a\n" + drawn).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** {@code #inc} is the newest incident's channel. */
  private String channel(String name) {
    return name.equals("inc")
        ? room.workspace().channels().stream()
            .map(Channel.View::name)
            .filter(each -> each.startsWith("inc-"))
            .reduce((earlier, later) -> later)
            .orElseThrow()
        : name;
  }

  /** {@code title=Payments time out | severity=2}; {@code \\n} begins a new line. */
  private static Map<String, String> answers(String written) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String answer : written.split(" \\| ", -1)) {
      int equals = answer.indexOf('=');
      answers.put(answer.substring(0, equals), answer.substring(equals + 1).replace("\\n", "\n"));
    }
    return answers;
  }
}
