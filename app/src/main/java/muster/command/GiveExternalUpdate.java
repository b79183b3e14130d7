package muster.command;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Cadence;
import muster.incident.ExternalUpdate;
import muster.incident.Incident;
import muster.incident.Outside;
import muster.incident.PromiseFact;
import muster.playbook.ExternalField;
import muster.playbook.Playbook;
import muster.playbook.PublicPage;

/**
 * {@code update-external}: what those outside are told, seen once more before it is sent (P-20,
 * P-22).
 */
final class GiveExternalUpdate implements IncidentCommand {
  private static final String IMPACT = "impact";
  private static final String DOING = "doing";
  private static final String NEXT = "next";
  private static final String WHERE = "where";
  private static final String SEND = "send";

  @Override
  public Usage usage() {
    return new Usage(
        "update-external",
        "[impact]|same",
        "Tell those outside, after a preview; `same` says nothing is new",
        "update-external About one in four card payments fails",
        List.of("outside"));
  }

  @Override
  public String whoMay() {
    return "the incident commander, the communications lead or the leader";
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> refused =
        closed(ask, incident)
            .or(() -> Outsiders.none(incident))
            .or(() -> Outsiders.notTheirVoice(incident, now));
    if (refused.isPresent()) {
      return refused.get();
    }
    String typed = ask.text().strip();
    if (ask.isForm()) {
      return filledIn(ask, typed.equals(SEND), incident, now);
    }
    if (typed.equalsIgnoreCase("same")) {
      return same(incident, now);
    }
    return Decision.asks(form(prefilled(typed, incident, now), incident));
  }

  /** Whoever was told that something is wrong may be told in the end how it ended (P-24). */
  private static Optional<Decision> closed(Ask ask, Incident incident) {
    boolean lastWords =
        incident.outside().last().isPresent() && !ask.text().strip().equalsIgnoreCase("same");
    return lastWords ? Optional.empty() : Standing.closed(incident, "no more updates are owed");
  }

  private Decision filledIn(Ask ask, boolean seen, Incident incident, Situation now) {
    ExternalUpdate update =
        new ExternalUpdate(
            ask.field(IMPACT).orElse(""),
            ask.field(DOING).orElse(""),
            ask.field(NEXT).orElse(""),
            ask.field(WHERE).orElse(""));
    if (update.impact().isEmpty()) {
      return Decision.refusedField(IMPACT, "Say in one sentence what users cannot do.");
    }
    if (update.next().isEmpty() && mustSayWhen(incident)) {
      return Decision.refusedField(
          NEXT,
          "No time is promised at %s: say when you will say more.".formatted(incident.severity()));
    }
    return seen
        ? Decision.decided(
            nowhere(now), new PromiseFact.ExternalUpdateGiven(update, lateSince(incident, now)))
        : Decision.asks(preview(update, incident, now));
  }

  private static Decision same(Incident incident, Situation now) {
    return incident.outside().last().isEmpty()
        ? Decision.refused(
            "Those outside have heard nothing yet that could be the same. Write the first update: `/incident update-external`",
            new Press("Update outside", incident.id() + " update-external"))
        : Decision.decided(
            nowhere(now), new PromiseFact.ExternalNothingNew(lateSince(incident, now)));
  }

  private static Optional<Instant> lateSince(Incident incident, Situation now) {
    return incident.outside().promise().lateSince(now.now());
  }

  /** Whoever sends it must not believe that somebody read it. */
  private static String nowhere(Situation now) {
    return now.playbook().channels().stakeholders().isPresent() || writesPage(now.playbook())
        ? ""
        : "It stands in this channel and in the announcement. No stakeholders' channel is named in muster.yml, so nobody else was told: send it where they read it.";
  }

  private static boolean writesPage(Playbook playbook) {
    return switch (playbook.statusPage()) {
      case PublicPage.None page -> false;
      case PublicPage.Linked page -> false;
      case PublicPage.Hosted page -> true;
      case PublicPage.Files page -> true;
    };
  }

  private static ExternalUpdate prefilled(String typed, Incident incident, Situation now) {
    Optional<ExternalUpdate> last = incident.outside().last().map(Outside.Told::update);
    String impact = last.map(ExternalUpdate::impact).or(incident::impact).orElse("");
    String page = now.playbook().statusPage().addressFor(incident).map(URI::toString).orElse("");
    return new ExternalUpdate(
        typed.isEmpty() || typed.equals(SEND) ? impact : typed,
        last.map(ExternalUpdate::doing).orElse(""),
        "",
        last.map(ExternalUpdate::where).filter(where -> !where.isBlank()).orElse(page));
  }

  private Form form(ExternalUpdate shown, Incident incident) {
    return form(
        usage().name(),
        "Update outside",
        "Preview",
        "You will see it as they do before it is sent.",
        shown,
        incident);
  }

  /** The same fields again, below what will be read. */
  private Form preview(ExternalUpdate update, Incident incident, Situation now) {
    Optional<Instant> next =
        incident
            .outside()
            .promise()
            .cadence()
            .filter(promised -> incident.phase().isOpen())
            .map(Cadence::every)
            .map(now.now()::plus);
    return form(
        usage().name() + " " + SEND,
        "Send this outside?",
        "Send",
        ExternalField.lines(update, next),
        update,
        incident);
  }

  private static Form form(
      String command,
      String title,
      String submit,
      String advice,
      ExternalUpdate shown,
      Incident incident) {
    return new Form(
        command,
        Optional.of(incident.id()),
        title,
        submit,
        Optional.empty(),
        Optional.of(advice),
        List.of(
            field(IMPACT, ExternalField.IMPACT, shown.impact(), false),
            field(DOING, ExternalField.DOING, shown.doing(), false),
            field(NEXT, ExternalField.NEXT, shown.next(), !mustSayWhen(incident)),
            field(WHERE, ExternalField.WHERE, shown.where(), true)));
  }

  /** Where no time is promised, people say it themselves; in the end nothing more follows. */
  private static boolean mustSayWhen(Incident incident) {
    return incident.phase().isOpen() && incident.outside().promise().cadence().isEmpty();
  }

  private static Form.Words field(
      String name, ExternalField asked, String initial, boolean optional) {
    String fits = initial.length() <= asked.most() ? initial : initial.substring(0, asked.most());
    boolean several = asked == ExternalField.IMPACT || asked == ExternalField.DOING;
    return new Form.Words(name, asked.label(), asked.hint(), fits, several, optional, asked.most());
  }
}
