package muster.playbook;

import java.util.List;
import java.util.Optional;
import muster.incident.Runbook;

/**
 * A service that has incidents, as the organisation describes it.
 *
 * @param name as people call it
 * @param owner who looks after it, in words
 * @param tracker the repository or project its actions are filed in, where it is not the usual one
 */
public record ServiceDescription(
    String name, Optional<String> owner, Optional<String> tracker, List<Runbook> runbooks) {
  public ServiceDescription {
    runbooks = List.copyOf(runbooks);
  }
}
