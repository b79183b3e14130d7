package muster.testing;

import java.util.List;
import java.util.Optional;
import muster.playbook.Escalation;
import muster.playbook.Playbook;

/** Playbooks that differ from the standard one in a single point. */
public final class Playbooks {
  private Playbooks() {}

  /** Calls this user group when an incident is declared. */
  public static Playbook calling(String group) {
    Playbook usual = Playbook.standard();
    return new Playbook(
        usual.severities(),
        usual.checklists(),
        usual.channels(),
        new Escalation(Optional.of(group), Optional.empty(), List.of()),
        usual.reactions(),
        usual.shield(),
        usual.followUp(),
        usual.statusPage(),
        usual.limits(),
        usual.lint());
  }
}
