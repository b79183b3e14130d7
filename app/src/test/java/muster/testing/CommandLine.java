package muster.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Muster as anyone starts it, in a process of its own: these classes on this Java. */
public final class CommandLine {
  private CommandLine() {}

  public static List<String> muster(String... words) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Such a process ends soon, before better code would have paid.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "muster.Muster"),
            Stream.of(words))
        .toList();
  }
}
