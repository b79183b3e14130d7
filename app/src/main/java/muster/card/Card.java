package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.BoardList;
import muster.command.MarkRisk;
import muster.command.NextSteps;
import muster.command.WorkaroundList;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.Role;
import muster.incident.Span;
import muster.incident.When;
import muster.incident.Wording;

/** The pinned card: what is known, who leads, and when the next update is due (P-4, P-25). */
public final class Card {
  private Card() {}

  /**
   * The card of an incident as it stands.
   *
   * @param waiting what Slack has not shown yet, where that is more than a moment's delay
   */
  public static Message of(Incident incident, Optional<URI> statusPage, Optional<Waiting> waiting) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(Lines.headline(incident)));
    List<String> lines = lines(incident);
    Waiting.line(waiting).ifPresent(lines::add);
    blocks.add(Blocks.section(String.join("\n", lines)));
    blocks.add(Blocks.context(foot(incident, statusPage)));
    blocks.add(Blocks.buttons(NextSteps.of(incident)));
    return new Message(text(incident), blocks);
  }

  /** At most seven lines, the most important first. */
  private static List<String> lines(Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add(Lines.impact(incident) + risks(incident));
    lines.add(Lines.roles(incident));
    incident
        .ended()
        .ifPresent(
            ending ->
                lines.add(
                    "*%s* %s after %s by %s: %s"
                        .formatted(
                            Lines.capital(incident.phase().word()),
                            When.dated(ending.at()),
                            Span.words(Duration.between(incident.declaredAt(), ending.at())),
                            ending.by().mention(),
                            Lines.brief(ending.words()))));
    Lines.promised(incident).ifPresent(lines::add);
    incident
        .lastUpdate()
        .filter(given -> incident.phase().isOpen())
        .ifPresent(given -> lines.add(lastUpdate(given)));
    BoardList.summary(incident).ifPresent(lines::add);
    WorkaroundList.summary(incident).ifPresent(lines::add);
    return lines;
  }

  private static String risks(Incident incident) {
    return incident.risks().marked().isEmpty() ? "" : "   ⚠️ *Risk:* " + MarkRisk.words(incident);
  }

  /** What users see is the impact and stands above; the rest of the update is told here. */
  private static String lastUpdate(Incident.GivenUpdate given) {
    List<String> rest = new ArrayList<>(given.update().parts());
    rest.remove(given.update().usersSee());
    return "*Last update* %s by %s%s"
        .formatted(
            When.clock(given.at()),
            given.by().mention(),
            rest.isEmpty() ? "" : ": " + Lines.brief(String.join(" · ", rest)));
  }

  private static String foot(Incident incident, Optional<URI> statusPage) {
    return "%s%s · declared %s by %s%s%s"
        .formatted(
            KindWords.note(incident.kind()).map(note -> note + " ").orElse(""),
            incident.id(),
            When.dated(incident.declaredAt()),
            incident.declaredBy().mention(),
            incident.declared().service().map(s -> " · service " + Wording.shown(s)).orElse(""),
            statusPage
                .filter(page -> incident.kind() == Kind.PRODUCTION)
                .map(page -> " · <" + page + "|status page>")
                .orElse(""));
  }

  private static String text(Incident incident) {
    return "%s %s. %s. IC: %s."
        .formatted(
            incident.id(),
            Wording.shown(Lines.headline(incident)),
            incident
                .impact()
                .map(i -> KindWords.impact(incident.kind()) + ": " + Lines.brief(i))
                .orElse("Impact not known yet"),
            Lines.holder(incident, Role.COMMANDER));
  }
}
