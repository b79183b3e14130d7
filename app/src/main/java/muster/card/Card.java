package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.NextSteps;
import muster.incident.Incident;
import muster.incident.Role;
import muster.incident.When;
import muster.incident.Wording;

/** The pinned card: what is known, who leads, and when the next update is due (P-4, P-25). */
public final class Card {
  private Card() {}

  /** The card of an incident as it stands. */
  public static Message of(Incident incident, Optional<URI> statusPage) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(Lines.headline(incident)));
    blocks.add(Blocks.section(String.join("\n", lines(incident))));
    blocks.add(Blocks.context(foot(incident, statusPage)));
    blocks.add(Blocks.buttons(NextSteps.of(incident)));
    return new Message(text(incident), blocks);
  }

  /** At most six lines, the most important first. */
  private static List<String> lines(Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add(Lines.impact(incident));
    lines.add(Lines.roles(incident));
    incident
        .ended()
        .ifPresent(
            ending ->
                lines.add(
                    "*%s* %s by %s: %s"
                        .formatted(
                            Lines.capital(incident.phase().word()),
                            When.dated(ending.at()),
                            ending.by().mention(),
                            Lines.said(ending.words()))));
    Lines.nextUpdate(incident).ifPresent(lines::add);
    incident
        .lastUpdate()
        .filter(given -> incident.phase().isOpen())
        .ifPresent(
            given ->
                lines.add(
                    "*Last update* %s by %s"
                        .formatted(When.clock(given.at()), given.by().mention())));
    return lines;
  }

  private static String foot(Incident incident, Optional<URI> statusPage) {
    return "%s · declared %s by %s%s%s"
        .formatted(
            incident.id(),
            When.dated(incident.declaredAt()),
            incident.declaredBy().mention(),
            incident.declared().service().map(s -> " · service " + Wording.shown(s)).orElse(""),
            statusPage.map(page -> " · <" + page + "|status page>").orElse(""));
  }

  private static String text(Incident incident) {
    return "%s %s. %s. IC: %s."
        .formatted(
            incident.id(),
            Wording.shown(Lines.headline(incident)),
            incident.impact().map(i -> "Impact: " + Lines.said(i)).orElse("Impact not known yet"),
            Lines.holder(incident, Role.COMMANDER));
  }
}
