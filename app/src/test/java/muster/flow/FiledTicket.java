package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.command.Decision.Stated;
import muster.database.Database;
import muster.database.Incidents;
import muster.incident.TicketFact;

/** An action that stands in a team's tracker, as if Muster had just filed it there. */
public final class FiledTicket {
  private static final TicketFact FILED =
      new TicketFact.TicketOpened(
          1,
          "Add an alert: DB pool > 80 %",
          "shop/pay#42",
          "https://github.example.com/shop/pay/issues/42");

  private FiledTicket() {}

  /** Of the first incident, whose first action it is. */
  public static void in(Database database, Clocks clocks) {
    database.write(
        handle -> {
          Chronicle chronicle = new Chronicle(handle, clocks);
          chronicle.append(
              new Incidents(handle).load(1),
              List.of(new Stated(FILED, Optional.empty())),
              Optional.empty(),
              Optional.empty());
          return chronicle.lanes();
        });
  }
}
