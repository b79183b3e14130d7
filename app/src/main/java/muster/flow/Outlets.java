package muster.flow;

import java.util.Optional;

/** Where Muster writes besides Slack. */
public record Outlets(Optional<StatusPage> page, Optional<Tracker> tracker) {
  public static final Outlets NONE = new Outlets(Optional.empty(), Optional.empty());

  /** The same, asking the permit before every call. */
  Outlets permittedBy(Permit permit) {
    return new Outlets(
        page.map(written -> written.permittedBy(permit)),
        tracker.map(filled -> filled.permittedBy(permit)));
  }
}
