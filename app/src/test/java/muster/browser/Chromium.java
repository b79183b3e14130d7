package muster.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine and what drives it; never fetched from anywhere. */
record Chromium(Path browser, Path driver) {
  private static final List<String> FOLDERS =
      List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/homebrew/bin");
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  static Optional<Chromium> ofThisMachine() {
    return first(BROWSERS)
        .flatMap(browser -> first(List.of("chromedriver")).map(d -> new Chromium(browser, d)));
  }

  private static Optional<Path> first(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.concat(onPath(), FOLDERS.stream()).map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<String> onPath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":", -1)).filter(folder -> !folder.isBlank());
  }
}
