package muster.command;

import java.util.Locale;
import muster.incident.Wording;

/** {@code list}: open incidents, recent ones, those in which you have a role, or what you owe. */
final class ListIncidents implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "list", "[open|recent|mine|actions]", "List incidents, or your own actions", "list recent");
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    return switch (ask.text().strip().toLowerCase(Locale.ROOT)) {
      case "", "open" ->
          Decision.told(
              Overview.listed("*Open incidents*", now.known().open(), "No incident is open."));
      case "recent" ->
          Decision.told(
              Overview.listed(
                  "*Recent incidents*", now.known().recent(), "There was no incident yet."));
      case "mine" ->
          Decision.told(
              Overview.listed(
                  "*Open incidents in which you have a role*",
                  now.known().mine(),
                  "You have no role in an open incident."));
      case "actions", "my actions" -> Decision.told(OwedList.mine(now));
      default ->
          Decision.refused(
              "`%s` is no list. Use open, recent, mine or actions: `/incident list recent`"
                  .formatted(Wording.shown(ask.text())));
    };
  }
}
