package muster;

import java.util.Map;
import muster.config.Config;
import muster.database.DatabaseAddress;

/** Configuration that is usable, or the whole list of what is wrong with it. */
final class Settings {
  private Settings() {}

  static Config withSlack(Map<String, String> environment) {
    return usable(Config.read(environment));
  }

  static Config withoutSlack(Map<String, String> environment) {
    return usable(Config.readWithoutSlack(environment));
  }

  private static Config usable(Config.Reading reading) {
    return switch (reading) {
      case Config.Ready ready -> ready.config();
      case Config.Broken broken -> throw new Muster.Wrong(broken.toString());
    };
  }

  static DatabaseAddress address(Config config) {
    var database = config.database();
    return DatabaseAddress.at(database.url(), database.user(), database.password().reveal());
  }
}
