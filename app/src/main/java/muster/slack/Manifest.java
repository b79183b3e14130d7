package muster.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** The app manifest that is shipped, which is what an operator pastes into Slack. */
public record Manifest(JsonNode tree) {
  public static Manifest shipped() {
    try (InputStream file = Manifest.class.getResourceAsStream("/manifest.yml")) {
      return new Manifest(new YAMLMapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scopes the bot asks for. */
  public Set<String> scopes() {
    return texts(tree.at("/oauth_config/scopes/bot"));
  }

  /** The events the bot subscribes to. */
  public Set<String> events() {
    return texts(tree.at("/settings/event_subscriptions/bot_events"));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
