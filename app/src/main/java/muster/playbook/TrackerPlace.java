package muster.playbook;

import java.net.URI;
import java.util.List;

/** Where corrective actions are filed as tickets (P-38). */
public sealed interface TrackerPlace {
  /** Nowhere: people file them by hand. */
  record None() implements TrackerPlace {}

  /**
   * Issues at GitHub.
   *
   * @param repository owner and name, for what belongs to no service with a repository of its own
   * @param labels put on every issue, in case the repository lets Muster
   */
  record GitHub(String repository, List<String> labels) implements TrackerPlace {
    public GitHub {
      labels = List.copyOf(labels);
    }
  }

  /**
   * A project at Jira Cloud.
   *
   * @param site its address, without a path
   * @param project its key, for what belongs to no service with a project of its own
   * @param issueType by the name it has in that project
   * @param labels put on every issue; without spaces
   */
  record Jira(URI site, String project, String issueType, List<String> labels)
      implements TrackerPlace {
    public Jira {
      labels = List.copyOf(labels);
    }
  }
}
