package muster.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Watches what passes between a workspace and the app. Witnesses are found as services, a new one
 * for each workspace; Muster brings none. They are told while the workspace is locked.
 */
public interface Witness {
  /** Somebody did something that the app is told of. */
  void did(String person, String payload);

  /**
   * The app shows something.
   *
   * @param onlyTo the one person who sees it; empty if everyone in the place does
   * @param inside whether nobody sees it but people in a private channel that the app made
   */
  void shown(String where, Optional<String> onlyTo, boolean inside, String text);

  /** The app asked for something and was answered, whoever may see it. */
  void passed(String method, String payload);

  /** New ones for a new workspace. */
  static List<Witness> all() {
    return ServiceLoader.load(Witness.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
