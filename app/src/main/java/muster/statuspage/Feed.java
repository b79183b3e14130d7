package muster.statuspage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import muster.incident.PublicIncident;

/** The page for programs: JSON, and Atom for readers of feeds. */
final class Feed {
  private Feed() {}

  static String json(List<PublicIncident> incidents) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("open", incidents.stream().filter(Html::isOpen).count());
    ArrayNode all = root.putArray("incidents");
    for (PublicIncident incident : incidents) {
      ObjectNode one = all.addObject();
      one.put("id", incident.key());
      one.put("headline", incident.headline());
      one.put("impact", Html.impact(incident));
      one.put("status", incident.status().word());
      one.put("began", iso(incident.began()));
      incident.ended().ifPresent(ended -> one.put("ended", iso(ended)));
      ArrayNode updates = one.putArray("updates");
      for (PublicIncident.Entry entry : incident.entries().reversed()) {
        updates
            .addObject()
            .put("at", iso(entry.at()))
            .put("status", entry.status().word())
            .put("text", entry.words());
      }
    }
    return root.toPrettyString() + "\n";
  }

  /** One entry an incident, which changes with each update. */
  static String atom(List<PublicIncident> incidents, Optional<URI> address) {
    StringBuilder atom = new StringBuilder();
    String updated =
        incidents.stream().map(Feed::changed).max(Instant::compareTo).map(Feed::iso).orElse(NEVER);
    atom.append(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>urn:muster:status</id>
          <title>Status</title>
          <author><name>Status</name></author>
          <updated>%s</updated>
        """
            .formatted(updated));
    address.ifPresent(
        page -> atom.append("  <link href=\"%s\"/>\n".formatted(Html.escaped(page.toString()))));
    incidents.forEach(incident -> atom.append(entry(incident, address)));
    return atom.append("</feed>\n").toString();
  }

  /** A feed needs a date even where nothing has happened. */
  private static final String NEVER = "1970-01-01T00:00:00Z";

  private static String entry(PublicIncident incident, Optional<URI> address) {
    StringBuilder words = new StringBuilder();
    for (PublicIncident.Entry said : incident.entries().reversed()) {
      words.append(
          "%s · %s%n%s%n%n".formatted(Html.shown(said.at()), said.status().word(), said.words()));
    }
    String link =
        address
            .map(page -> page + "#" + incident.key())
            .map(Html::escaped)
            .map("    <link href=\"%s\"/>\n"::formatted)
            .orElse("");
    return """
          <entry>
            <id>urn:muster:status:%s</id>
            <title>%s</title>
        %s    <published>%s</published>
            <updated>%s</updated>
            <content type="text">%s</content>
          </entry>
        """
        .formatted(
            incident.key(),
            Html.escaped(incident.headline()),
            link,
            iso(incident.began()),
            iso(changed(incident)),
            Html.escaped(words.toString().strip()));
  }

  private static Instant changed(PublicIncident incident) {
    return incident.entries().stream()
        .map(PublicIncident.Entry::at)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static String iso(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
