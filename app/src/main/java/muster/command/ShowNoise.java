package muster.command;

import java.util.ArrayList;
import java.util.List;
import muster.incident.Alerts;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.Wording;

/** {@code noise}: how many alerts came, from whom, and what they were worth (P-19). */
final class ShowNoise implements IncidentCommand {
  private static final int MOST = 15;

  @Override
  public Usage usage() {
    return new Usage(
        "noise", "", "Show which alerts came and how many were signal or noise", "noise");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    List<Recorded> log = now.known().log(incident);
    Alerts alerts =
        incident.phase().isOpen() ? Alerts.of(log, now.known().alerts(incident)) : Alerts.of(log);
    if (alerts.isEmpty()) {
      return Decision.told(
          "No integration has posted in the channel of %s yet. %s"
              .formatted(incident.id(), howTo(now)));
    }
    List<String> lines = new ArrayList<>();
    lines.add("*%s*: %s".formatted(incident.id(), alerts.inWords()));
    alerts.senders().stream().limit(MOST).map(ShowNoise::line).forEach(lines::add);
    if (alerts.senders().size() > MOST) {
      lines.add("… and %d more senders".formatted(alerts.senders().size() - MOST));
    }
    lines.add(howTo(now));
    return Decision.told(String.join("\n", lines));
  }

  private static String line(Alerts.Sender sender) {
    return "• %s: %d, signal %d, noise %d"
        .formatted(
            Wording.shown(sender.name()), sender.messages(), sender.signal(), sender.noise());
  }

  static String howTo(Situation now) {
    var reactions = now.playbook().reactions();
    return "React to an alert with :%s: if it called for action, with :%s: if it did not."
        .formatted(reactions.signal(), reactions.noise());
  }
}
