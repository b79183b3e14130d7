package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.Wording;
import muster.playbook.Checklist;

/** What a new holder of a role needs to know at once (P-11). */
public final class RoleChecklist {
  private RoleChecklist() {}

  /**
   * The private message.
   *
   * @param shadow who may be at the side of somebody who leads for the first time (P-48)
   */
  public static Message of(
      Incident incident, Role role, Checklist checklist, Optional<PersonId> shadow) {
    String head =
        "%sYou are *%s* of %s, %s."
            .formatted(
                Lines.marks(incident),
                role.title().toLowerCase(Locale.ROOT),
                incident.places().link(),
                Wording.shown(incident.title()));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(head));
    warning(incident, role).map(Blocks::section).ifPresent(blocks::add);
    unlikeOutage(incident.kind()).map(Blocks::section).ifPresent(blocks::add);
    shadow.map(RoleChecklist::shadowed).map(Blocks::section).ifPresent(blocks::add);
    blocks.addAll(
        List.of(
            Blocks.section("*In the first five minutes*\n" + bullets(checklist.firstFiveMinutes())),
            Blocks.section("*Not now*\n" + bullets(checklist.doNot())),
            Blocks.section("*What you will type*\n" + commands(checklist))));
    return new Message(head, blocks);
  }

  /** The lists were written for a service that fails (P-6). */
  private static Optional<String> unlikeOutage(Kind kind) {
    return switch (kind) {
      case PRODUCTION, DRILL -> Optional.empty();
      case NEAR_MISS ->
          Optional.of(
              "No user was hit. Where this speaks of users, think of those who would have been.");
      case PROCESS ->
          Optional.of(
              "No service is at fault. Where this speaks of users, think of those whose work is held up; there is nothing to roll back and nobody outside to tell.");
    };
  }

  private static String shadowed(PersonId shadow) {
    return "This is the first real incident you command. %s has done it before: ask them to stay at your side."
        .formatted(shadow.mention());
  }

  /** For whoever coordinates and diagnoses at once on SEV1 or SEV2 (P-9). */
  private static Optional<String> warning(Incident incident, Role role) {
    return switch (role) {
      case COMMANDER, TECH_LEAD ->
          incident.severity().needsCommand() && incident.roles().commanderDebugs()
              ? Optional.of(
                  "⚠️ You are both incident commander and technical lead. On %s the commander does not debug: hand one of them over soon, `/incident handover tech @ben`"
                      .formatted(incident.severity()))
              : Optional.empty();
      case COMMS, SCRIBE -> Optional.empty();
    };
  }

  private static String bullets(List<String> lines) {
    return lines.stream().map(line -> "• " + Wording.shown(line)).collect(Collectors.joining("\n"));
  }

  private static String commands(Checklist checklist) {
    return checklist.commands().stream()
        .map(
            hint ->
                "`%s`  %s".formatted(Wording.shown(hint.typed()), Wording.shown(hint.purpose())))
        .collect(Collectors.joining("\n"));
  }
}
