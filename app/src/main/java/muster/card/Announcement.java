package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Outside;
import muster.incident.Phase;
import muster.incident.Role;
import muster.incident.When;
import muster.incident.Wording;

/** The one announcement everybody can read, edited as the incident goes on (P-4). */
public final class Announcement {
  private static final String EVERYBODY = "<!channel> ";

  private Announcement() {}

  /**
   * The announcement of an incident as it stands.
   *
   * @param longestTitle characters of the title that are shown
   * @throws IllegalArgumentException if the incident is confidential
   */
  public static Message of(Incident incident, Optional<URI> statusPage, int longestTitle) {
    return drawn(incident, statusPage, longestTitle, "");
  }

  /** The same when it is first posted: it notifies everybody where the playbook says so. */
  public static Message first(Incident incident, Optional<URI> statusPage, int longestTitle) {
    return drawn(
        incident, statusPage, longestTitle, incident.terms().rings().isPresent() ? EVERYBODY : "");
  }

  /** Notifies everybody of a raise; edits of what stands there notify nobody. */
  public static Message raised(Incident incident) {
    String text =
        "%s*%s is raised to %s*: %s. %s"
            .formatted(
                EVERYBODY,
                incident.id(),
                incident.severity(),
                Lines.brief(incident.title()),
                incident.places().link());
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static Message drawn(
      Incident incident, Optional<URI> statusPage, int longestTitle, String ping) {
    if (incident.confidential()) {
      throw new IllegalArgumentException(incident.id() + " is confidential");
    }
    String head = head(incident, longestTitle);
    List<String> lines = new ArrayList<>();
    KindWords.note(incident.kind()).ifPresent(lines::add);
    lines.add(
        ping
            + "IC %s   Scribe %s   Comms %s"
                .formatted(
                    Lines.holder(incident, Role.COMMANDER),
                    Lines.holder(incident, Role.SCRIBE),
                    Lines.holder(incident, Role.COMMS)));
    lines.add(Lines.impact(incident));
    lines.add("*Channel:* " + incident.places().link());
    statusPage
        .filter(page -> incident.kind() == Kind.PRODUCTION)
        .ifPresent(page -> lines.add("*Status page:* " + page));
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
    return new Message(ping + text(incident, head), blocks);
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

  private static String head(Incident incident, int longestTitle) {
    String noun = KindWords.noun(incident.kind());
    String what =
        switch (incident.phase()) {
          case INVESTIGATING, IDENTIFIED ->
              KindWords.alarm(incident.kind()) + " " + noun + " DECLARED";
          case MITIGATED -> "🟠 " + noun + " MITIGATED";
          case MONITORING -> "🟡 " + noun + " MONITORED";
          case RESOLVED -> "✅ " + noun + " RESOLVED";
          case CANCELLED -> "⚪ " + noun + " CANCELLED";
          case DUPLICATE -> "⚪ " + noun + " CLOSED AS A DUPLICATE";
        };
    String open = incident.phase() == Phase.IDENTIFIED ? " · Identified" : "";
    return "%s · %s%s · %s"
        .formatted(what, incident.severity(), open, Blocks.cut(incident.title(), longestTitle));
  }
}
