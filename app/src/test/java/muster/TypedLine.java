package muster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** A line of the manual that somebody types at a shell, as far as it starts Muster or Maven. */
record TypedLine(String text) {
  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

  /** Muster, however it is started. */
  private static final Pattern MUSTER =
      Pattern.compile("^(?:muster|java (?:-\\S+ )*-jar \\S*muster\\.jar)(?: (.*))?$");

  private static final List<String> GOALS =
      List.of("compile", "test-compile", "test", "verify", "package", "exec:exec");

  /** What Maven and its plugins take; everything else has to be found in the project. */
  private static final List<String> PLUGINS_OWN =
      List.of("test", "skipTests", "exec.classpathScope", "maven.repo.local");

  /** The same without a comment at its end. */
  static TypedLine of(String line) {
    return new TypedLine(line.replaceFirst("\\s+# .*$", "").strip());
  }

  boolean isMaven() {
    return text.startsWith("mvn ");
  }

  boolean startsMuster() {
    return muster().isPresent();
  }

  /** What Muster is told, where it is Muster that the line starts, through Maven or not. */
  Optional<List<String>> muster() {
    Matcher muster = MUSTER.matcher(text);
    if (muster.matches()) {
      return Optional.ofNullable(muster.group(1)).map(TypedLine::words);
    }
    boolean isMain = isMaven() && text.contains("exec:exec") && !text.contains("-Dmain.class");
    return isMain && !text.contains("-P")
        ? Optional.of(property("muster").map(TypedLine::words).orElse(List.of("rehearse")))
        : Optional.empty();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group().replace("\"", "")).toList();
  }

  private Optional<String> property(String name) {
    return words(text).stream()
        .filter(word -> word.startsWith("-D" + name + "="))
        .map(word -> word.substring(name.length() + 3))
        .findFirst();
  }

  /** What is wrong with it, without running it. */
  Optional<String> wrong() {
    return isMaven() ? maven().or(this::options) : options();
  }

  /** Whether Muster takes these words, what is optional with them, and a number for N. */
  private Optional<String> options() {
    if (muster().isEmpty()) {
      return Optional.empty();
    }
    List<String> typed = new ArrayList<>();
    muster().get().stream()
        .map(word -> word.replaceAll("[\\[\\]]", "").replaceFirst("\\|.*", ""))
        .map(word -> word.equals("N") ? "7" : word)
        .forEach(typed::add);
    try {
      var unused = Muster.commandLine(Map.of()).parseArgs(typed.toArray(String[]::new));
      return Optional.empty();
    } catch (CommandLine.ParameterException refused) {
      return Optional.of(refused.getMessage());
    }
  }

  private Optional<String> maven() {
    return words(text).stream().skip(1).flatMap(word -> mavenWord(word).stream()).findFirst();
  }

  private Optional<String> mavenWord(String word) {
    if (!word.startsWith("-")) {
      return unless(GOALS.contains(word), word + " is no goal that is known here");
    }
    if (word.startsWith("-P")) {
      return unless(pom().contains("<id>" + word.substring(2) + "</id>"), word + " is no profile");
    }
    if (!word.startsWith("-D")) {
      return unless(List.of("-q", "-o", "-B", "-ntp").contains(word), word + " is no option");
    }
    String name = word.substring(2).replaceFirst("=.*", "");
    String value = word.contains("=") ? word.substring(word.indexOf('=') + 1) : "";
    return switch (name) {
      case "main.class" -> unless(isClass(value), value + " is no class");
      case "target" -> unless(isClass("muster.fuzz." + value), value + " is no target");
      case "test" ->
          unless(
              Arrays.stream(value.split("[,#+]", -1)).limit(1).allMatch(TypedLine::isTest),
              value + " is no test");
      default -> unless(isProperty(name), name + " is no property");
    };
  }

  private static Optional<String> unless(boolean well, String sentence) {
    return well ? Optional.empty() : Optional.of(sentence);
  }

  private static boolean isClass(String name) {
    try {
      return Class.forName(name, false, TypedLine.class.getClassLoader()) != null;
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }

  private static boolean isTest(String name) {
    return sources().stream().anyMatch(file -> file.endsWith(name + ".java"));
  }

  /** One that the build names, or that a test asks for. */
  private static boolean isProperty(String name) {
    return PLUGINS_OWN.contains(name)
        || pom().contains("${" + name + "}")
        || pom().contains("<" + name + ">")
        || sources().stream().anyMatch(file -> read(file).contains("\"" + name + "\""));
  }

  private static List<Path> sources() {
    try (var files = Files.walk(Path.of("app/src/test/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String pom() {
    return read(Path.of("pom.xml"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
