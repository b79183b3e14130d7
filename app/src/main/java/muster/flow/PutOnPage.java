package muster.flow;

import muster.incident.IncidentId;
import muster.incident.PageNotice;

/** Something customers should read where they look (P-24), if Muster writes that page. */
record PutOnPage(PageNotice notice) implements Outward {
  @Override
  public String lane(IncidentId incident) {
    return "status/" + incident.number();
  }

  @Override
  public String inWords() {
    return "put the update on the status page";
  }
}
