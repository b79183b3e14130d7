package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifest keeps Slack's published rules, and asks for exactly what the code uses. */
class ManifestTest {
  private static final Path SOURCES = Path.of("app/src/main/java/muster/slack");
  private static final JsonNode MANIFEST = Manifest.shipped().tree();

  /** One scope of each that lets a bot call the method; private and public channels need both. */
  private static final Map<String, Set<String>> SCOPES =
      Map.ofEntries(
          Map.entry("auth.test", Set.of()),
          Map.entry("chat.getPermalink", Set.of()),
          Map.entry("views.open", Set.of()),
          Map.entry("views.publish", Set.of()),
          Map.entry("response_url", Set.of()),
          Map.entry("chat.postEphemeral", Set.of("chat:write")),
          Map.entry("chat.postMessage", Set.of("chat:write")),
          Map.entry("chat.update", Set.of("chat:write")),
          Map.entry("conversations.create", Set.of("channels:manage", "groups:write")),
          Map.entry("conversations.invite", Set.of("channels:manage", "groups:write")),
          Map.entry("conversations.setTopic", Set.of("channels:manage", "groups:write")),
          Map.entry("conversations.setPurpose", Set.of("channels:manage", "groups:write")),
          Map.entry("conversations.join", Set.of("channels:join")),
          Map.entry("conversations.list", Set.of("channels:read", "groups:read")),
          Map.entry("conversations.members", Set.of("channels:read", "groups:read")),
          Map.entry("conversations.open", Set.of("im:write")),
          Map.entry(
              "conversations.history", Set.of("channels:history", "groups:history", "im:history")),
          Map.entry("conversations.replies", Set.of("channels:history", "groups:history")),
          Map.entry("files.getUploadURLExternal", Set.of("files:write")),
          Map.entry("files.completeUploadExternal", Set.of("files:write")),
          Map.entry("files.list", Set.of("files:read")),
          Map.entry("files.info", Set.of("files:read")),
          Map.entry("conversations.info", Set.of("channels:read", "groups:read")),
          Map.entry("conversations.canvases.create", Set.of("canvases:write")),
          Map.entry("canvases.edit", Set.of("canvases:write")),
          Map.entry("pins.add", Set.of("pins:write")),
          Map.entry("usergroups.list", Set.of("usergroups:read")),
          Map.entry("usergroups.users.list", Set.of("usergroups:read")),
          Map.entry("users.info", Set.of("users:read")),
          Map.entry("bots.info", Set.of("users:read")),
          Map.entry("users.list", Set.of("users:read")));

  /** What a Bolt class hears is sent for these subscriptions, and needs these scopes. */
  private record Subscription(Set<String> events, Set<String> scopes) {
    static Subscription of(String event, String... scopes) {
      return new Subscription(Set.of(event), Set.of(scopes));
    }
  }

  private static final Subscription MESSAGES =
      new Subscription(
          Set.of("message.channels", "message.groups"),
          Set.of("channels:history", "groups:history"));

  private static final Map<String, Subscription> EVENTS =
      Map.ofEntries(
          Map.entry("AppHomeOpenedEvent", Subscription.of("app_home_opened")),
          Map.entry("AppMentionEvent", Subscription.of("app_mention", "app_mentions:read")),
          Map.entry("ReactionAddedEvent", Subscription.of("reaction_added", "reactions:read")),
          Map.entry("ReactionRemovedEvent", Subscription.of("reaction_removed", "reactions:read")),
          Map.entry(
              "MemberJoinedChannelEvent",
              Subscription.of("member_joined_channel", "channels:read", "groups:read")),
          Map.entry(
              "MemberLeftChannelEvent",
              Subscription.of("member_left_channel", "channels:read", "groups:read")),
          Map.entry("MessageEvent", MESSAGES),
          Map.entry("MessageFileShareEvent", MESSAGES),
          Map.entry("MessageBotEvent", MESSAGES),
          Map.entry("MessageChangedEvent", MESSAGES),
          Map.entry("MessageDeletedEvent", MESSAGES),
          Map.entry("UserChangeEvent", Subscription.of("user_change", "users:read")),
          Map.entry("TeamJoinEvent", Subscription.of("team_join", "users:read")));

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  private static Set<String> found(String regex) throws IOException {
    return Pattern.compile(regex)
        .matcher(sources())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> registered() throws IOException {
    return found("app\\.event\\(\\s*(\\w+)\\.class");
  }

  @Test
  void theScopesAreThoseTheCallsNeed() throws IOException {
    Set<String> needed = new TreeSet<>(Set.of("commands"));
    for (String method : found("(?:call|start)\\(\\s*\"([a-z]+[._][A-Za-z_.]+)\"")) {
      assertTrue(SCOPES.containsKey(method), () -> "say which scopes " + method + " needs");
      needed.addAll(SCOPES.get(method));
    }
    for (String event : registered()) {
      needed.addAll(EVENTS.get(event).scopes());
    }
    assertEquals(needed, Manifest.shipped().scopes());
  }

  @Test
  void theEventsAreThoseTheCodeHears() throws IOException {
    Set<String> heard =
        registered().stream()
            .flatMap(event -> EVENTS.get(event).events().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(heard, Manifest.shipped().events());
  }

  @Test
  void theCommandAndTheShortcutsAreThoseTheCodeAnswers() {
    JsonNode command = MANIFEST.at("/features/slash_commands");
    assertEquals(1, command.size());
    assertEquals(SlackNames.COMMAND, command.path(0).path("command").asText());
    assertTrue(command.path(0).path("should_escape").asBoolean(), "or mentions arrive as text");
    Set<String> shortcuts = new TreeSet<>();
    MANIFEST.at("/features/shortcuts").forEach(s -> shortcuts.add(s.path("callback_id").asText()));
    assertEquals(
        new TreeSet<>(
            Set.of(
                SlackNames.DECLARE, SlackNames.DECLARE_FROM_MESSAGE, SlackNames.ADD_TO_TIMELINE)),
        shortcuts);
  }

  @Test
  void theHomeIsThereBecauseTheCodeDrawsIt() throws IOException {
    boolean drawn = sources().contains("views.publish");
    assertEquals(drawn, MANIFEST.at("/features/app_home/home_tab_enabled").asBoolean());
  }

  @Test
  void everyTextHasALengthThatSlackTakes() {
    longest("/display_information/name", 1, 35);
    longest("/display_information/description", 1, 140);
    longest("/display_information/long_description", 175, 4000);
    longest("/features/bot_user/display_name", 1, 80);
    longest("/features/slash_commands/0/command", 1, 32);
    longest("/features/slash_commands/0/description", 1, 2000);
    longest("/features/slash_commands/0/usage_hint", 1, 1000);
    assertTrue(MANIFEST.at("/features/shortcuts").size() <= 10);
    for (int shortcut = 0; shortcut < MANIFEST.at("/features/shortcuts").size(); shortcut++) {
      longest("/features/shortcuts/" + shortcut + "/name", 1, 24);
      longest("/features/shortcuts/" + shortcut + "/description", 1, 150);
    }
  }

  private static void longest(String path, int least, int most) {
    int length = MANIFEST.at(path).asText().length();
    assertTrue(length >= least && length <= most, () -> path + " has " + length + " characters");
  }

  @Test
  void thereIsNoKeyThatSlackDoesNotKnow() {
    keys("", "_metadata", "display_information", "features", "oauth_config", "settings");
    keys("/_metadata", "major_version", "minor_version");
    keys("/display_information", "name", "description", "long_description", "background_color");
    keys("/features", "app_home", "bot_user", "shortcuts", "slash_commands");
    keys(
        "/features/app_home",
        "home_tab_enabled",
        "messages_tab_enabled",
        "messages_tab_read_only_enabled");
    keys("/features/bot_user", "display_name", "always_online");
    keys("/features/shortcuts/0", "name", "type", "callback_id", "description");
    keys("/features/slash_commands/0", "command", "description", "usage_hint", "should_escape");
    keys("/oauth_config", "scopes");
    keys("/oauth_config/scopes", "bot");
    keys(
        "/settings",
        "event_subscriptions",
        "interactivity",
        "org_deploy_enabled",
        "socket_mode_enabled",
        "token_rotation_enabled");
    assertTrue(MANIFEST.at("/settings/socket_mode_enabled").asBoolean());
    assertTrue(MANIFEST.at("/settings/interactivity/is_enabled").asBoolean());
  }

  private static void keys(String path, String... known) {
    Set<String> written = new TreeSet<>();
    MANIFEST.at(path).properties().forEach(property -> written.add(property.getKey()));
    assertEquals(new TreeSet<>(Set.of(known)), written, path);
  }
}
