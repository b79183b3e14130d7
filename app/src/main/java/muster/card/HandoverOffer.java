package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.NextSteps;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.Succession.Offer;
import muster.incident.Timeline;
import muster.incident.When;
import muster.incident.Wording;

/** Asks somebody to take a role, with all they need to decide and to begin (P-8). */
public final class HandoverOffer {
  private static final int DECISIONS = 3;

  private HandoverOffer() {}

  /**
   * The private message.
   *
   * @param log the whole log, in order
   */
  public static Message of(Incident incident, Role role, Offer offer, List<Recorded> log) {
    String head =
        "%s asks you to be *%s* of %s."
            .formatted(offer.giver().mention(), role.inText(), incident.places().link());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(head));
    ownWords(offer, log)
        .ifPresent(words -> blocks.add(Blocks.section("*In their words:* " + Lines.said(words))));
    blocks.add(Blocks.section(String.join("\n", brief(incident))));
    decisions(log).ifPresent(words -> blocks.add(Blocks.section("*Decided last*\n" + words)));
    blocks.add(Blocks.buttons(NextSteps.answers(role, incident, offer.seq())));
    return new Message(head + " " + Wording.shown(Lines.headline(incident)), blocks);
  }

  private static Optional<String> ownWords(Offer offer, List<Recorded> log) {
    return log.stream()
        .filter(recorded -> recorded.seq() == offer.seq())
        .map(Recorded::fact)
        .flatMap(
            fact ->
                fact instanceof RoleFact.HandoverOffered offered
                    ? offered.brief().stream()
                    : Optional.<String>empty().stream())
        .findFirst();
  }

  private static List<String> brief(Incident incident) {
    List<String> lines = new ArrayList<>();
    lines.add("*" + Wording.shown(Lines.headline(incident)) + "*");
    lines.add(Lines.impact(incident));
    lines.add(Lines.roles(incident));
    lines.add(
        incident
            .lastUpdate()
            .map(
                given ->
                    "*Last update* %s by %s: %s"
                        .formatted(
                            When.clock(given.at()),
                            given.by().mention(),
                            Lines.brief(String.join(" · ", given.update().parts()))))
            .orElse("*Last update:* none yet"));
    Lines.promised(incident).ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> decisions(List<Recorded> log) {
    List<Timeline.Entry> decided =
        Timeline.of(log).entries().stream()
            .filter(entry -> entry.sort() == Timeline.Sort.DECISION)
            .toList();
    return decided.isEmpty()
        ? Optional.empty()
        : Optional.of(
            decided.subList(Math.max(0, decided.size() - DECISIONS), decided.size()).stream()
                .map(entry -> "• " + When.clock(entry.at()) + " " + Lines.brief(said(entry)))
                .collect(Collectors.joining("\n")));
  }

  private static String said(Timeline.Entry entry) {
    return entry.text().replaceFirst("^Decision: ", "");
  }
}
