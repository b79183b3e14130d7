package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.command.Decision.Stated;
import muster.database.Database;
import muster.database.Incidents;
import muster.incident.Fact;
import muster.incident.PersonId;

/** What a person states without a command, where a test is about what follows from it. */
record Statement(Database database, Clocks clocks, Delivery delivery) {
  /** Puts it into the first incident's log and starts what follows. */
  void of(PersonId who, Fact fact) {
    delivery.wake(
        database.write(
            handle -> {
              Chronicle chronicle = new Chronicle(handle, clocks);
              chronicle.append(
                  new Incidents(handle).load(1),
                  List.of(new Stated(fact, Optional.empty())),
                  Optional.of(who),
                  Optional.empty());
              return chronicle.lanes();
            }));
  }
}
