package muster.command;

import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Update;
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
      return filledIn(ask);
    }
    if (ask.text().strip().equalsIgnoreCase("same")) {
      return same(incident);
    }
    return ask.text().isBlank()
        ? Decision.asks(form(incident))
        : Decision.decided("", new Fact.UpdateGiven(Update.free(ask.text().strip())));
  }

  private static Decision filledIn(Ask ask) {
    Update update =
        new Update(
            "",
            ask.field(USERS_SEE).orElse(""),
            ask.field(TRIED).orElse(""),
            ask.field(NEXT).orElse(""));
    return update.isEmpty()
        ? Decision.refusedField(
            USERS_SEE, "Say at least what users see now. If nothing changed: /incident update same")
        : Decision.decided("", new Fact.UpdateGiven(update));
  }

  /** "Nothing new" needs something old: the first update says what users see (P-12). */
  private static Decision same(Incident incident) {
    return incident.lastUpdate().isEmpty()
        ? Decision.refused(
            "There is no update yet that could be the same. Say first what users see:"
                + " `/incident update Cards fail for one in four`",
            new Press("Write the update", incident.id() + " update"))
        : Decision.decided("", new Fact.NothingNew());
  }

  private Form form(Incident incident) {
    Optional<Update> last = incident.lastUpdate().map(Incident.GivenUpdate::update);
    return new Form(
        usage().name(),
        Optional.of(incident.id()),
        "Update",
        "Post",
        Optional.empty(),
        Optional.empty(),
        List.of(
            field(USERS_SEE, UpdateField.USERS_SEE, incident.impact().orElse(""), false),
            field(TRIED, UpdateField.TRIED, "", true),
            field(NEXT, UpdateField.NEXT, last.map(Update::next).orElse(""), true)));
  }

  private static Form.Words field(
      String name, UpdateField asked, String initial, boolean optional) {
    String fits = initial.length() <= MOST ? initial : initial.substring(0, MOST);
    return new Form.Words(name, asked.label(), asked.hint(), fits, true, optional, MOST);
  }
}
