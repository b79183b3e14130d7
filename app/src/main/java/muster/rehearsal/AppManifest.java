package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What the app said it would be when it was installed. */
final class AppManifest {
  private final JsonNode tree;

  /** A shortcut in a menu. */
  record Shortcut(String name, String type, String callbackId, String description) {}

  /** A command, with what Slack shows of it while it is typed. */
  record SlashCommand(String command, String usage, String description) {}

  AppManifest(String yaml) {
    try {
      tree = new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return tree.at("/features/bot_user/display_name").asText("app");
  }

  boolean hasHome() {
    return tree.at("/features/app_home/home_tab_enabled").asBoolean();
  }

  List<SlashCommand> slashCommands() {
    return StreamSupport.stream(tree.at("/features/slash_commands").spliterator(), false)
        .map(
            c ->
                new SlashCommand(
                    c.path("command").asText(),
                    c.path("usage_hint").asText(),
                    c.path("description").asText()))
        .toList();
  }

  /** Whether a line is a slash command of the app. */
  boolean isCommand(String line) {
    String first = line.split("\\s", 2)[0];
    return slashCommands().stream().map(SlashCommand::command).anyMatch(first::equals);
  }

  Set<String> scopes() {
    return texts(tree.at("/oauth_config/scopes/bot"));
  }

  Set<String> events() {
    return texts(tree.at("/settings/event_subscriptions/bot_events"));
  }

  List<Shortcut> shortcuts() {
    return StreamSupport.stream(tree.at("/features/shortcuts").spliterator(), false)
        .map(
            s ->
                new Shortcut(
                    s.path("name").asText(),
                    s.path("type").asText(),
                    s.path("callback_id").asText(),
                    s.path("description").asText()))
        .toList();
  }

  String shortcut(String type, String name) {
    return shortcuts().stream()
        .filter(s -> s.type().equals(type) && s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type + " shortcut " + name))
        .callbackId();
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
