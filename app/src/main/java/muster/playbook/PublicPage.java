package muster.playbook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import muster.incident.Incident;

/** Where customers look for the state of the service, and who writes it there (P-24). */
public sealed interface PublicPage {
  /** Where people read it, if that is known. */
  Optional<URI> address();

  /** Where they read of this very incident, if that is known, else where they read of all. */
  default Optional<URI> addressFor(Incident incident) {
    return incident.publication().url().map(URI::create).or(this::address);
  }

  /** There is no such place. */
  record None() implements PublicPage {
    @Override
    public Optional<URI> address() {
      return Optional.empty();
    }
  }

  /** People keep it up to date by hand; Muster only says where it is. */
  record Linked(URI at) implements PublicPage {
    @Override
    public Optional<URI> address() {
      return Optional.of(at);
    }
  }

  /**
   * Muster writes to a page at Atlassian Statuspage.
   *
   * @param page the page's id there
   * @param components the ids of a service's components, by the service's name in lower case
   */
  record Hosted(Optional<URI> address, String page, Map<String, List<String>> components)
      implements PublicPage {
    public Hosted {
      components = Map.copyOf(components);
    }

    /** The components of a service that people named; none if it has none. */
    public List<String> componentsOf(String service) {
      return components.getOrDefault(service.strip().toLowerCase(Locale.ROOT), List.of());
    }
  }

  /**
   * Muster writes files and serves them itself.
   *
   * @param folder where the files go; empty for a folder under the data folder
   */
  record Files(Optional<URI> address, Optional<String> folder) implements PublicPage {}
}
