package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Messages as lines of text: what a reader would read, without colours and boxes. */
final class Plain {
  private static final Pattern TOKEN = Pattern.compile("<([^<>]+)>");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ROOT);

  private final UnaryOperator<String> nameOf;
  private final ZoneId zone;

  /**
   * @param nameOf the name of a member or channel by its id
   */
  Plain(UnaryOperator<String> nameOf, ZoneId zone) {
    this.nameOf = nameOf;
    this.zone = zone;
  }

  List<String> lines(Message message) {
    List<String> lines = new ArrayList<>();
    if (message.blocks().isEmpty()) {
      lines.add(text(message.text()));
    } else {
      return lines(message.blocks());
    }
    return lines.stream().flatMap(String::lines).toList();
  }

  List<String> lines(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    blocks.forEach(block -> lines.addAll(block(block)));
    return lines.stream().flatMap(String::lines).toList();
  }

  List<String> block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "divider" -> List.of("———");
      case "section" -> section(block);
      case "context" -> List.of(joined(block.path("elements"), "  "));
      case "actions" -> List.of(joined(block.path("elements"), " "));
      case "image" -> List.of("(" + block.path("alt_text").asText() + ")");
      case "input" -> List.of(block.path("label").path("text").asText() + ": …");
      default -> List.of(text(block.path("text").path("text").asText()));
    };
  }

  private List<String> section(JsonNode section) {
    List<String> lines = new ArrayList<>();
    if (section.has("text")) {
      lines.add(text(section.path("text").path("text").asText()));
    }
    section.path("fields").forEach(field -> lines.add(text(field.path("text").asText())));
    if (section.has("accessory")) {
      lines.add(element(section.path("accessory")));
    }
    return lines;
  }

  private String joined(JsonNode elements, String between) {
    return StreamSupport.stream(elements.spliterator(), false)
        .map(this::element)
        .collect(Collectors.joining(between));
  }

  private String element(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "button" -> "[" + element.path("text").path("text").asText() + "]";
      case "mrkdwn", "plain_text" -> text(element.path("text").asText());
      default -> "(" + element.path("type").asText() + ")";
    };
  }

  /** Mentions by name, times in the reader's zone, links by their label. */
  String text(String mrkdwn) {
    return TOKEN
        .matcher(mrkdwn)
        .replaceAll(found -> Matcher.quoteReplacement(token(found.group(1))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private String token(String token) {
    int bar = token.indexOf('|');
    String label = bar < 0 ? "" : token.substring(bar + 1);
    String target = bar < 0 ? token : token.substring(0, bar);
    return switch (target.charAt(0)) {
      case '@' -> "@" + nameOf.apply(target.substring(1));
      case '#' -> "#" + nameOf.apply(target.substring(1));
      case '!' ->
          target.startsWith("!date^")
              ? date(target)
              : target.startsWith("!subteam^") && !label.isEmpty()
                  ? label
                  : "@" + target.substring(1);
      default -> label.isEmpty() ? target : label;
    };
  }

  private String date(String token) {
    String[] parts = token.split("\\^", -1);
    var when = Instant.ofEpochSecond(Long.parseLong(parts[1])).atZone(zone);
    return parts[2]
        .replace("{time}", CLOCK.format(when))
        .replace("{date_short_pretty}", DAY.format(when))
        .replace("{date_short}", DAY.format(when));
  }
}
