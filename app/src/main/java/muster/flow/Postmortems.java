package muster.flow;

import muster.database.People;
import muster.incident.Incident;
import org.jdbi.v3.core.Handle;

public final class Postmortems {
  public static String markdown(Handle h, Incident i, People p) {
    return "";
  }
}
