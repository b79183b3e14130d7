package muster.card;

import java.util.ArrayList;
import java.util.List;
import muster.command.Press;
import muster.incident.ExternalUpdate;
import muster.incident.Incident;
import muster.incident.Outside;
import muster.incident.When;
import muster.incident.Wording;
import muster.playbook.ExternalField;

/** What those outside the incident read of it (P-22). */
public final class OutsidePost {
  private OutsidePost() {}

  /** An update as the stakeholders' channel gets it. */
  public static Message update(Incident incident, ExternalUpdate update) {
    return message("📢 *%s*".formatted(name(incident)), fields(incident, update));
  }

  /** That nothing is new, with what still holds. */
  public static Message nothingNew(Incident incident) {
    Outside.Told told = incident.outside().last().orElseThrow();
    return message(
        "📢 *%s*\nNothing new since %s.".formatted(name(incident), When.clock(told.at())),
        fields(incident, told.update()));
  }

  private static Message message(String head, String fields) {
    String text = head + "\n" + fields;
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static String name(Incident incident) {
    return "%s · %s · %s"
        .formatted(incident.id(), incident.severity(), Wording.shown(incident.title()));
  }

  static String fields(Incident incident, ExternalUpdate update) {
    return ExternalField.lines(update, incident.outside().promise().due());
  }

  /** What whoever may speak to those outside will press. */
  static List<Press> presses(Incident incident) {
    List<Press> presses = new ArrayList<>();
    presses.add(new Press("Update outside", incident.id() + " update-external"));
    if (incident.outside().last().isPresent()) {
      presses.add(new Press("Nothing new outside", incident.id() + " update-external same"));
    }
    return presses;
  }
}
