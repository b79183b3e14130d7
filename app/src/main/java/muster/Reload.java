package muster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import muster.config.Config;
import muster.config.Problem;
import muster.playbook.Playbook;
import muster.playbook.PublicPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The playbook in force, and how another takes its place while Muster runs: as a whole, for
 * everything that begins afterwards, or not at all.
 */
final class Reload implements Supplier<Playbook> {
  private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

  private final Map<String, String> environment;
  private volatile Config config;

  /**
   * @param config what was read from this environment at the start
   */
  Reload(Map<String, String> environment, Config config) {
    this.environment = environment;
    this.config = config;
  }

  @Override
  public Playbook get() {
    return config.playbook();
  }

  /** What came of reading the file anew. */
  sealed interface Outcome {}

  /**
   * Another playbook is in force.
   *
   * @param keys those that hold something else now; what stands there may be nobody else's business
   */
  record Changed(List<String> keys) implements Outcome {}

  /** The file says what it said before. */
  record Unchanged() implements Outcome {}

  /** The one from before stays in force as a whole, for all these reasons. */
  record Refused(List<String> reasons) implements Outcome {}

  /** There is no file to read. */
  record WithoutFile() implements Outcome {}

  /** Reads the file anew, and says in the log what came of it. */
  synchronized Outcome again() {
    Outcome outcome = outcome();
    switch (outcome) {
      case WithoutFile none ->
          LOG.info("MUSTER_CONFIG is not set, so there is no playbook to read anew");
      case Unchanged same -> LOG.info("the playbook was read anew; nothing in it changed");
      case Changed(List<String> keys) ->
          LOG.info(
              "another playbook is in force from now on; changed: {}", String.join(", ", keys));
      case Refused(List<String> reasons) ->
          LOG.warn(
              "the changed playbook is refused; the one from before stays in force as a whole:\n  {}",
              String.join("\n  ", reasons));
    }
    return outcome;
  }

  private Outcome outcome() {
    if (environment.getOrDefault("MUSTER_CONFIG", "").isBlank()) {
      return new WithoutFile();
    }
    return switch (Config.read(environment)) {
      case Config.Broken(List<Problem> problems) ->
          new Refused(problems.stream().map(Problem::toString).toList());
      case Config.Ready(Config next) -> taken(next);
    };
  }

  private Outcome taken(Config next) {
    List<String> changed = changed(next);
    List<String> fixed = fixed(changed, next.playbook());
    if (!fixed.isEmpty()) {
      return new Refused(fixed.stream().map(key -> key + ": takes a restart").toList());
    }
    if (changed.isEmpty()) {
      return new Unchanged();
    }
    config = next;
    return new Changed(changed);
  }

  private List<String> changed(Config next) {
    List<String> changed = new ArrayList<>(config.keys().changedIn(next.keys()));
    boolean filesChanged = !get().scenarios().equals(next.playbook().scenarios());
    if (filesChanged && !changed.contains("scenarios")) {
      changed.add("scenarios");
    }
    return changed;
  }

  /**
   * What was made from the playbook at the start and may be in use: the tracker, a written page.
   */
  private List<String> fixed(List<String> changed, Playbook next) {
    Playbook now = get();
    boolean tracker = !now.tracker().equals(next.tracker());
    boolean page =
        (isWritten(now.statusPage()) || isWritten(next.statusPage()))
            && !now.statusPage().equals(next.statusPage());
    return changed.stream()
        .filter(key -> (tracker && isAt(key, "tracker")) || (page && isAt(key, "status-page")))
        .toList();
  }

  private static boolean isAt(String key, String section) {
    return key.equals(section) || key.startsWith(section + ".");
  }

  private static boolean isWritten(PublicPage page) {
    return switch (page) {
      case PublicPage.None none -> false;
      case PublicPage.Linked linked -> false;
      case PublicPage.Hosted hosted -> true;
      case PublicPage.Files files -> true;
    };
  }
}
