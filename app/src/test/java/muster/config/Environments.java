package muster.config;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Environments and what reading them came to, for the tests of this package. */
final class Environments {
  static final Map<String, String> COMPLETE =
      Map.of("SLACK_BOT_TOKEN", "xoxb-1-2-abc", "SLACK_APP_TOKEN", "xapp-1-A-2-def");

  private Environments() {}

  /** The complete one with one variable set, or taken away where the value is null. */
  static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new HashMap<>(COMPLETE);
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
    return environment;
  }

  static Config ready(Config.Reading reading) {
    return assertInstanceOf(Config.Ready.class, reading, reading::toString).config();
  }

  /** The mistakes, one a line. */
  static String broken(Config.Reading reading) {
    return assertInstanceOf(Config.Broken.class, reading).toString();
  }

  /** Those of a file, without its folder and without its name before the line and the column. */
  static String mistakes(Path file) {
    return broken(Config.readWithoutSlack(Map.of("MUSTER_CONFIG", file.toString())))
        .replace(file + ":", "")
        .replace(file.getParent() + "/", "");
  }
}
