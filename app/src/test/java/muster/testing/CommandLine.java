package muster.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Muster as anyone starts it, in a process of its own: these classes on this Java. */
public final class CommandLine {
  private static final String OWN = System.getProperty("java.class.path");

  private CommandLine() {}

  public static List<String> muster(String... words) {
    return with(List.of(), words);
  }

  /** The same with what lies in these folders besides. */
  public static List<String> with(List<Path> more, String... words) {
    String classes =
        Stream.concat(more.stream().map(Path::toString), Stream.of(OWN))
            .collect(Collectors.joining(File.pathSeparator));
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Such a process ends soon, before better code would have paid.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                "muster.Muster"),
            Stream.of(words))
        .toList();
  }
}
