package muster.card;

import java.util.List;
import muster.command.Press;
import muster.incident.Incident;
import muster.incident.StatusPageFact;
import muster.incident.When;
import muster.incident.Wording;

/** What people are told about the status page, each privately (P-24). */
public final class StatusPageWords {
  private StatusPageWords() {}

  /** Nobody has told those outside yet. */
  public static Message ask(Incident incident) {
    return asking(
        incident,
        "Nobody outside has been told about %s, %s, declared at %s. That you are investigating is enough for a first update."
            .formatted(
                incident.places().link(),
                Wording.shown(incident.title()),
                When.clock(incident.declaredAt())),
        "Write the external update");
  }

  /** It ended as a duplicate, and those outside have only read Muster's own sentence. */
  public static Message askWhereItGoesOn(Incident incident) {
    String so =
        incident.publication().pageId().isPresent()
            ? "The status page is set to resolved and says that it is followed in another incident."
            : "Those outside were told about it.";
    return asking(
        incident,
        "%s, %s, is closed as a duplicate. %s Tell them in your own words where they will hear more."
            .formatted(incident.places().link(), Wording.shown(incident.title()), so),
        "Write the last update");
  }

  /** It is over, and those outside deserve more than Muster's own sentence. */
  public static Message askForLast(Incident incident) {
    String so =
        incident.publication().pageId().isPresent()
            ? "The status page is set to resolved with one neutral sentence."
            : "Those outside were told about it.";
    return asking(
        incident,
        "%s, %s, is resolved. %s Tell them in your own words what was wrong and that it is over."
            .formatted(incident.places().link(), Wording.shown(incident.title()), so),
        "Write the last update");
  }

  /** The page did not take something. */
  public static Message refused(Incident incident, StatusPageFact.PageRefused refused) {
    String text =
        "%s: the status page would not say “%s” (%s). Please put it there by hand; `muster doctor` checks the settings."
            .formatted(incident.id(), refused.status().word(), Lines.said(refused.why()));
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static Message asking(Incident incident, String text, String label) {
    String marked = Lines.marks(incident) + text;
    Press write = new Press(label, incident.id() + " update-external");
    return new Message(marked, List.of(Blocks.section(marked), Blocks.buttons(List.of(write))));
  }
}
