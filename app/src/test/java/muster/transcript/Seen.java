package muster.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.rehearsal.Canvas;
import muster.rehearsal.Channel;
import muster.rehearsal.Form;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;

/** What people saw since the last look, as lines of a transcript; times in UTC. */
final class Seen {
  private static final int LONGEST = 9;
  private static final List<String> PEOPLE = List.of("ada", "ben", "cy", "dee");

  private final Workspace workspace;
  private final Map<String, Message> known = new HashMap<>();
  private final Map<String, List<String>> homes = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, Canvas> canvases = new HashMap<>();

  Seen(Workspace workspace) {
    this.workspace = workspace;
  }

  List<String> since() {
    List<String> lines = new ArrayList<>();
    for (Channel.View channel : workspace.channels()) {
      // An answer to one person and a post for all race each other; here the answer comes first.
      List<Message> messages = new ArrayList<>(workspace.messages(channel.id()));
      messages.sort(Comparator.comparing(message -> message.onlyFor().isEmpty()));
      for (Message message : messages) {
        Message before = known.put(channel.id() + "/" + message.ts(), message);
        if (message.author().equals(workspace.botId()) || message.author().equals("USLACKBOT")) {
          said(channel, message, before, lines);
        }
      }
    }
    workspace.channels().forEach(channel -> canvas(channel, lines));
    PEOPLE.forEach(person -> home(person, lines));
    PEOPLE.forEach(person -> form(person, lines));
    return lines;
  }

  private void said(Channel.View channel, Message message, Message before, List<String> lines) {
    String place =
        channel.isDirect()
            ? "bot→" + workspace.nameOf(channel.name()) + " privately"
            : message
                .onlyFor()
                .map(person -> "bot→" + workspace.nameOf(person))
                .orElse("bot #" + channel.name());
    List<String> text = new ArrayList<>(workspace.texts().lines(message, ZoneOffset.UTC));
    message.files().forEach(file -> text.add("📄 " + workspace.texts().file(file).name()));
    if (before == null) {
      shown(place + (message.threadTs().isPresent() ? " in thread" : ""), text, lines);
    } else if (!message.text().equals(before.text()) || !message.blocks().equals(before.blocks())) {
      List<String> earlier = workspace.texts().lines(before, ZoneOffset.UTC);
      text.removeAll(earlier);
      shown(place + " (edited)", text, lines);
    }
  }

  private void canvas(Channel.View channel, List<String> lines) {
    Optional<Canvas> now = workspace.texts().canvas(channel.id());
    Optional<Canvas> before =
        now.flatMap(canvas -> Optional.ofNullable(canvases.put(channel.id(), canvas)));
    if (!now.equals(before)) {
      List<String> text = new ArrayList<>(List.of("🗒 " + now.orElseThrow().title()));
      now.orElseThrow().text().lines().forEach(text::add);
      before.ifPresent(earlier -> text.removeAll(earlier.text().lines().toList()));
      shown("canvas #" + channel.name(), text, lines);
    }
  }

  private static void shown(String place, List<String> all, List<String> lines) {
    List<String> text = all.stream().filter(line -> !line.isBlank()).toList();
    List<String> fits = text.size() <= LONGEST ? text : text.subList(0, 3);
    for (int line = 0; line < fits.size(); line++) {
      lines.add(line == 0 ? place + "   " + fits.get(0) : "    " + fits.get(line));
    }
    if (fits.size() < text.size()) {
      lines.add("    … and %d more lines".formatted(text.size() - fits.size()));
    }
  }

  private void home(String person, List<String> lines) {
    List<String> now =
        workspace
            .as(person)
            .home()
            .map(blocks -> workspace.texts().lines(blocks, ZoneOffset.UTC))
            .orElse(List.of());
    if (!now.equals(homes.getOrDefault(person, List.of()))) {
      lines.add("home→" + person + "   " + String.join("\n    ", now));
    }
    homes.put(person, now);
  }

  private void form(String person, List<String> lines) {
    Optional<Form> form = workspace.as(person).form();
    String now = form.map(Seen::asLines).orElse("");
    if (!now.equals(forms.getOrDefault(person, "")) && !now.isEmpty()) {
      lines.add("form→" + person + "   " + now.replaceAll("\\n\\s*(?=\\n|$)", ""));
    }
    forms.put(person, now);
  }

  /** What Slack would show in the reader's zone. */
  private static String inUtc(String mrkdwn) {
    return mrkdwn.replaceAll("<!date[^|>]*\\|([^>]*) UTC>", "$1");
  }

  /** A choice with a note below it; those that explain themselves are left out. */
  private static String noted(JsonNode option) {
    return option.has("description")
        ? "\n      ☐ %s (%s)"
            .formatted(
                option.path("text").path("text").asText(),
                option.path("description").path("text").asText())
        : "";
  }

  private static String asLines(Form form) {
    StringBuilder lines = new StringBuilder(form.title());
    form.blocks()
        .forEach(
            block -> {
              String initial = block.path("element").path("initial_value").asText();
              String text =
                  block.path("type").asText().equals("input")
                      ? block.path("block_id").asText()
                          + ": "
                          + block.path("label").path("text").asText()
                          + (initial.isEmpty() ? "" : " [" + initial.replace("\n", " / ") + "]")
                      : inUtc(block.path("text").path("text").asText());
              lines.append("\n    ").append(text.replace("\n", "\n    "));
              block.path("element").path("options").forEach(option -> lines.append(noted(option)));
            });
    form.errors()
        .forEach(
            (block, error) -> lines.append("\n    ! ").append(block).append(": ").append(error));
    return lines.toString();
  }
}
