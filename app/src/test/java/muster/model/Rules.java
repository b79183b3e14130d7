package muster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.incident.Span;
import muster.model.Model.Outcome;
import muster.model.Step.Who;

/** What people expect of each command about an incident that they know of. */
final class Rules {
  private static final List<String> PHASES =
      List.of("investigating", "identified", "mitigated", "monitoring");

  private Rules() {}

  static Outcome severity(Step.Says said, Matter it, Instant now) {
    int wanted = Integer.parseInt(said.rest());
    if (!it.isOpen() || wanted > 3) {
      return Outcome.REFUSED;
    }
    if (wanted != it.severity) {
      String change = "SEV" + it.severity + " → SEV" + wanted;
      boolean raised = wanted < it.severity;
      it.severity = wanted;
      if (raised) {
        it.inside.paused = null;
        it.outside.paused = null;
      }
      it.inside.changes(Model.cadence(wanted), now);
      it.outside.changes(it.external(), now);
      it.happens("Severity " + change + because(said.why()), change, now);
    }
    return Outcome.DONE;
  }

  static Outcome phase(Step.Says said, Matter it, String rest, Instant now) {
    String[] words = rest.strip().split(" ", 2);
    if (!it.isOpen() || !PHASES.contains(words[0])) {
      return Outcome.REFUSED;
    }
    if (!words[0].equals(it.phase)) {
      String how = ((words.length == 1 ? "" : words[1]) + because(said.why())).strip();
      String colon = how.isEmpty() ? "" : ": " + how;
      it.happens("Phase " + it.phase + " → " + words[0] + colon, words[0].substring(1), now);
      it.phase = words[0];
    }
    return Outcome.DONE;
  }

  static Outcome resolve(Who who, Matter it, String summary, String impact, Instant now) {
    if (!it.isOpen()) {
      return Outcome.DONE;
    }
    if (it.roles.get("ic") != who) {
      return Outcome.REFUSED;
    }
    if (summary.isEmpty() || impact.isEmpty()) {
      return Outcome.ASKED;
    }
    it.ends("resolved");
    it.resolved = now;
    it.happens("Resolved: " + summary, "*Resolved* by " + who.mention(), now);
    if (!it.hasPostmortem) {
      it.hasPostmortem = true;
      it.inFull = it.severity <= 2;
      it.channel.add("postmortem");
    }
    return Outcome.DONE;
  }

  static Outcome reopen(Step.Says said, Matter it, Instant now) {
    if (it.isOpen()) {
      return Outcome.DONE;
    }
    if (reason(said).isEmpty()) {
      return Outcome.ASKED;
    }
    it.phase = "investigating";
    it.promises(now);
    it.happens("Reopened because " + reason(said), "*Reopened* by", now);
    return Outcome.DONE;
  }

  static Outcome cancel(Step.Says said, Matter it, Instant now) {
    Who commander = it.roles.get("ic");
    boolean may = commander == said.who() || (commander == null && it.declarer == said.who());
    if (!it.isOpen() || !may) {
      return Outcome.REFUSED;
    }
    if (reason(said).isEmpty()) {
      return Outcome.ASKED;
    }
    it.ends("cancelled");
    it.happens("Cancelled because " + reason(said), "*Cancelled* by", now);
    return Outcome.DONE;
  }

  static Outcome rename(Step.Says said, Matter it, Instant now) {
    if (said.rest().isEmpty()) {
      return Outcome.REFUSED;
    }
    if (!said.rest().equals(it.title)) {
      it.happens("Renamed from “" + it.title + "” to “" + said.rest() + "”", said.rest(), now);
      it.title = said.rest();
    }
    return Outcome.DONE;
  }

  /** {@code 10m ago …} happened ten minutes ago. */
  static Outcome log(Step.Says said, Matter it, Instant now) {
    String text = whole(said);
    Instant at = now;
    if (text.startsWith("10m ago")) {
      text = text.substring(7).strip();
      at = now.minus(Duration.ofMinutes(10));
    }
    if (text.isEmpty()) {
      return Outcome.ASKED;
    }
    it.happens(text, text, at);
    return Outcome.DONE;
  }

  static Outcome decide(Step.Says said, Matter it, Instant now) {
    if (said.rest().isEmpty()) {
      return Outcome.ASKED;
    }
    it.happens("Decision: " + said.rest() + because(said.why()), said.rest(), now);
    return Outcome.DONE;
  }

  static Outcome update(Step.Says said, Matter it, Instant now) {
    boolean same = said.rest().equals("same") && said.why().isEmpty();
    if (!it.isOpen() || (same && !it.updated)) {
      return Outcome.REFUSED;
    }
    String text = whole(said);
    if (text.isEmpty()) {
      return Outcome.ASKED;
    }
    it.updated = true;
    Instant since = it.inside.lateSince();
    String late = since == null ? "" : ", " + Span.words(Duration.between(since, now)) + " late";
    it.inside.keeps(now);
    it.happens(
        "Update" + late + ": " + (same ? "nothing new" : text), same ? "*Nothing new*" : text, now);
    return Outcome.DONE;
  }

  /** Words that are kept as they were typed. */
  static String whole(Step.Says said) {
    return (said.rest() + because(said.why())).strip();
  }

  /** A reason with or without the word because; what stands before the word is kept as well. */
  private static String reason(Step.Says said) {
    return said.rest().isEmpty() ? said.why() : whole(said);
  }

  private static String because(String why) {
    return why.isEmpty() ? "" : " because " + why;
  }
}
