package muster.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.command.Seat;
import muster.incident.Incident;
import muster.incident.Kind;
import muster.incident.NextUpdate;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.Update;
import muster.incident.Wording;
import muster.playbook.UpdateField;

/** Lines that several cards share. What people wrote is escaped here. */
final class Lines {
  /** One field of a message; the rest stands in the log. */
  private static final int LONGEST = 900;

  /** What a card says in a line or two on a phone. */
  private static final int SHORT = 280;

  /** All fields of an update, so that the time of the next one still fits below them. */
  private static final int UPDATE = 2400;

  private Lines() {}

  /** {@code SEV2 · Investigating · Payments time out}, in plain text, with what it is marked as. */
  static String headline(Incident incident) {
    return "%s%s · %s · %s"
        .formatted(
            marks(incident),
            incident.severity(),
            capital(incident.phase().word()),
            incident.title());
  }

  static String marks(Incident incident) {
    String kind =
        incident.kind() == Kind.PRODUCTION
            ? ""
            : incident.kind().word().toUpperCase(Locale.ROOT) + " · ";
    return kind + (incident.confidential() ? "PRIVATE · " : "");
  }

  static String impact(Incident incident) {
    return "*%s:* %s"
        .formatted(
            KindWords.impact(incident.kind()),
            incident.impact().map(Lines::brief).orElse(KindWords.noImpactYet(incident.kind())));
  }

  static String roles(Incident incident) {
    List<String> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      roles.add("*" + role.badge() + "* " + Seat.inWords(role, incident));
    }
    return String.join("   ", roles);
  }

  static String holder(Incident incident, Role role) {
    return incident.roles().holder(role).map(PersonId::mention).orElse("nobody yet");
  }

  static Optional<String> nextUpdate(Incident incident) {
    return NextUpdate.words(incident).map(next -> "*Next update:* " + next);
  }

  /** As {@link #nextUpdate}, and in words where an open incident promises none. */
  static Optional<String> promised(Incident incident) {
    return nextUpdate(incident)
        .or(() -> Optional.of("*Next update:* none promised"))
        .filter(words -> incident.phase().isOpen());
  }

  /** The four fields, as far as they were filled in (P-21). */
  static String fields(Update update, Kind kind) {
    int most = UPDATE / Math.max(1, update.parts().size());
    List<String> lines = new ArrayList<>();
    if (!update.text().isBlank()) {
      lines.add(said(update.text(), most));
    }
    field(lines, UpdateField.USERS_SEE.label(kind), update.usersSee(), most);
    field(lines, UpdateField.TRIED.label(kind), update.tried(), most);
    field(lines, UpdateField.NEXT.label(kind), update.next(), most);
    return String.join("\n", lines);
  }

  private static void field(List<String> lines, String label, String text, int most) {
    if (!text.isBlank()) {
      lines.add("*" + label + ":* " + said(text, most));
    }
  }

  /** What somebody wrote, inert and short enough to read. */
  static String said(String text) {
    return said(text, LONGEST);
  }

  /** What somebody wrote, in one line, for a card. */
  static String brief(String text) {
    return said(text.strip().replaceAll("\\s*\n\\s*", " · "), SHORT);
  }

  private static String said(String text, int most) {
    return Blocks.cutShown(Wording.shown(text), most);
  }

  /** A message that is nothing but this text. */
  static Optional<Message> line(String text) {
    return Optional.of(new Message(text, List.of(Blocks.section(text))));
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
