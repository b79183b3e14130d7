package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.NextSteps;
import muster.command.Press;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.RoleFact;

/** What the incident's channel hears of roles that are offered, chased and lost (P-8, P-10). */
final class RoleLine {
  private RoleLine() {}

  /** The post, or empty for what is said otherwise or to one person alone. */
  static Optional<Message> of(Incident after, RoleFact fact, String by) {
    return switch (fact) {
      case RoleFact.HandoverOffered f -> Optional.of(offered(f, by));
      case RoleFact.HandoverDeclined f ->
          Optional.of(
              open(
                  after,
                  List.of(f.role()),
                  "%s declined to be *%s*%s. %s."
                      .formatted(
                          f.to().mention(),
                          f.role().inText(),
                          f.why().map(why -> " because " + Lines.said(why)).orElse(""),
                          still(after, f.role()))));
      case RoleFact.HandoverWithdrawn f ->
          f.why() == RoleFact.Withdrawal.TAKEN_BACK
              ? Optional.of(
                  message(
                      "*%s* is no longer offered to %s; %s took that back."
                          .formatted(f.role().title(), f.to().mention(), by),
                      List.of()))
              : Optional.empty();
      case RoleFact.HolderLeft f -> Optional.of(left(after, f));
      case RoleFact.HandoverAccepted f -> Optional.empty();
      case RoleFact.HandoverUnanswered f -> Optional.empty();
      case RoleFact.RoleChased f -> Optional.empty();
    };
  }

  private static Message offered(RoleFact.HandoverOffered offered, String by) {
    String until =
        offered
            .holder()
            .map(PersonId::mention)
            .map("Until they accept it stays with %s."::formatted)
            .orElse("Until they accept nobody holds it.");
    return message(
        "*%s* is offered to %s by %s. %s"
            .formatted(offered.role().title(), offered.to().mention(), by, until),
        List.of());
  }

  static String still(Incident incident, Role role) {
    return incident
        .roles()
        .holder(role)
        .map(person -> "It stays with " + person.mention())
        .orElse("Nobody holds it");
  }

  private static Message left(Incident after, RoleFact.HolderLeft left) {
    String where =
        switch (left.from()) {
          case CHANNEL -> "left this channel";
          case WORKSPACE -> "is no longer in this workspace";
        };
    List<String> sentences = new ArrayList<>();
    if (left.roles().isEmpty()) {
      sentences.add("%s %s.".formatted(left.person().mention(), where));
    } else {
      sentences.add(
          "%s %s and was *%s*. Nobody is now."
              .formatted(left.person().mention(), where, all(left.roles())));
    }
    if (!left.offers().isEmpty()) {
      sentences.add(
          "*%s* is no longer offered to them.".formatted(Lines.capital(all(left.offers()))));
    }
    return open(after, left.roles(), String.join(" ", sentences));
  }

  private static String all(List<Role> roles) {
    return roles.stream().map(Role::inText).collect(Collectors.joining(" and "));
  }

  /** With a button for each of the roles that nobody holds. */
  private static Message open(Incident after, List<Role> roles, String text) {
    return message(
        text,
        roles.stream()
            .filter(role -> after.roles().holder(role).isEmpty())
            .map(role -> NextSteps.take(role, after))
            .toList());
  }

  static Message message(String text, List<Press> presses) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(text));
    if (!presses.isEmpty()) {
      blocks.add(Blocks.buttons(presses));
    }
    return new Message(text, blocks);
  }
}
