package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.Outside;
import muster.incident.Phase;
import muster.incident.Role;
import muster.incident.When;
import muster.incident.Wording;

/** The one announcement everybody can read, edited as the incident goes on (P-4). */
public final class Announcement {
  private Announcement() {}

  /**
   * The announcement of an incident as it stands.
   *
   * @throws IllegalArgumentException if the incident is confidential
   */
  public static Message of(Incident incident, Optional<URI> statusPage) {
    if (incident.confidential()) {
      throw new IllegalArgumentException(incident.id() + " is confidential");
    }
    String head = head(incident);
    List<String> lines = new ArrayList<>();
    lines.add(
        "IC %s   Scribe %s   Comms %s"
            .formatted(
                Lines.holder(incident, Role.COMMANDER),
                Lines.holder(incident, Role.SCRIBE),
                Lines.holder(incident, Role.COMMS)));
    lines.add(Lines.impact(incident));
    lines.add("*Channel:* " + incident.places().link());
    statusPage.ifPresent(page -> lines.add("*Status page:* " + page));
    Lines.nextUpdate(incident).ifPresent(lines::add);
    incident
        .outside()
        .last()
        .filter(told -> incident.phase().isOpen())
        .ifPresent(told -> lines.add(told(told)));
    incident
        .ended()
        .ifPresent(ending -> lines.add("*How it ended:* " + Lines.brief(ending.words())));
    List<LayoutBlock> blocks =
        List.of(
            Blocks.header(head),
            Blocks.section(String.join("\n", lines)),
            Blocks.context(incident.id().toString()));
    return new Message(text(incident, head), blocks);
  }

  /** What those outside were told last, so that nobody need ask. */
  private static String told(Outside.Told told) {
    return "*Told outside* %s: %s"
        .formatted(When.clock(told.at()), Lines.brief(String.join(" · ", told.update().parts())));
  }

  /** What a notification says, and a screen reader reads. */
  private static String text(Incident incident, String head) {
    return "%s (%s). %sChannel: %s"
        .formatted(
            Wording.shown(head),
            incident.id(),
            incident.impact().map(words -> "Impact: " + Lines.brief(words) + ". ").orElse(""),
            incident.places().link());
  }

  private static String head(Incident incident) {
    String what =
        switch (incident.phase()) {
          case INVESTIGATING, IDENTIFIED -> "🚨 INCIDENT DECLARED";
          case MITIGATED -> "🟠 INCIDENT MITIGATED";
          case MONITORING -> "🟡 INCIDENT MONITORED";
          case RESOLVED -> "✅ INCIDENT RESOLVED";
          case CANCELLED -> "⚪ INCIDENT CANCELLED";
        };
    String open = incident.phase() == Phase.IDENTIFIED ? " · Identified" : "";
    return "%s%s · %s%s · %s"
        .formatted(Lines.marks(incident), what, incident.severity(), open, incident.title());
  }
}
