package muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Cadence;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.Tried;
import muster.incident.Update;
import muster.incident.When;
import muster.incident.Wording;
import muster.playbook.Symptom;
import muster.playbook.UpdateField;

/** {@code update}: what a person says to keep the promise (P-20, P-21). */
final class GiveUpdate implements IncidentCommand {
  private static final String USERS_SEE = "users-see";
  private static final String TRIED = "tried";
  private static final String NEXT = "next";
  private static final int MOST = 1500;

  @Override
  public Usage usage() {
    return new Usage(
        "update",
        "[text]|same",
        "Post an update; alone it opens the form, `same` says nothing is new",
        "update Cards still fail, 23 %; failing over to the replica, result by 15:05");
  }

  @Override
  public Decision decide(Ask ask, Incident incident, Situation now) {
    Optional<Decision> closed = Standing.closed(incident, "no more updates are owed");
    if (closed.isPresent()) {
      return closed.get();
    }
    if (ask.isForm()) {
      return filledIn(ask, incident, lateSince(incident, now));
    }
    if (ask.text().strip().equalsIgnoreCase("same")) {
      return same(incident, lateSince(incident, now));
    }
    return ask.text().isBlank()
        ? Decision.asks(form(incident, now))
        : Decision.decided(
            "", new Fact.UpdateGiven(Update.free(ask.text().strip()), lateSince(incident, now)));
  }

  private static Optional<Instant> lateSince(Incident incident, Situation now) {
    return incident.promise().lateSince(now.now());
  }

  private static Decision filledIn(Ask ask, Incident incident, Optional<Instant> due) {
    Update update =
        new Update(
            "",
            ask.field(USERS_SEE).orElse(""),
            ask.field(TRIED).orElse(""),
            ask.field(NEXT).orElse(""));
    return update.isEmpty()
        ? Decision.refusedField(
            USERS_SEE,
            "Say at least %s. If nothing changed: /incident update same"
                .formatted(Symptom.asked(incident.kind())))
        : Decision.decided("", new Fact.UpdateGiven(update, due));
  }

  /** "Nothing new" needs something old: the first update says what users see (P-12). */
  private static Decision same(Incident incident, Optional<Instant> due) {
    return incident.lastUpdate().isEmpty()
        ? Decision.refused(
            "There is no update yet that could be the same. Say first %s: `/incident update %s`"
                .formatted(Symptom.asked(incident.kind()), Symptom.example(incident.kind())),
            new Press("Write the update", incident.id() + " update"))
        : Decision.decided("", new Fact.NothingNew(due));
  }

  private Form form(Incident incident, Situation now) {
    Optional<Update> last = incident.lastUpdate().map(Incident.GivenUpdate::update);
    return new Form(
        usage().name(),
        Optional.of(incident.id()),
        "Update",
        "Post",
        Optional.empty(),
        advice(incident, now),
        List.of(
            field(USERS_SEE, UpdateField.USERS_SEE, incident, usersSee(incident), false),
            field(TRIED, UpdateField.TRIED, incident, tried(incident, now), true),
            field(NEXT, UpdateField.NEXT, incident, last.map(Update::next).orElse(""), true)));
  }

  /** The first update says what users see, before any cause (P-12). */
  private static Optional<String> advice(Incident incident, Situation now) {
    String first =
        incident.lastUpdate().isEmpty()
            ? "The first update: say %s, before any cause. "
                .formatted(Symptom.asked(incident.kind()))
            : "";
    return incident
        .promise()
        .cadence()
        .map(Cadence::every)
        .map(
            every ->
                first + "The next one is then due at " + When.clock(now.now().plus(every)) + ".")
        .or(() -> Optional.of(first.strip()).filter(words -> !words.isEmpty()));
  }

  private static String usersSee(Incident incident) {
    return incident
        .lastUpdate()
        .map(given -> given.update().text())
        .filter(text -> !text.isBlank())
        .or(incident::impact)
        .orElse("");
  }

  /** What happened since people last heard, for the writer to keep, cut or reword. */
  private static String tried(Incident incident, Situation now) {
    int last = incident.promise().keptSeq();
    List<Recorded> since =
        now.known().log(incident).stream().filter(recorded -> recorded.seq() > last).toList();
    return Wording.named(Tried.lines(since), now.known()::nameOf);
  }

  private static Form.Words field(
      String name, UpdateField asked, Incident incident, String initial, boolean optional) {
    String fits = initial.length() <= MOST ? initial : initial.substring(0, MOST);
    return new Form.Words(
        name, asked.label(incident.kind()), asked.hint(), fits, true, optional, MOST);
  }
}
