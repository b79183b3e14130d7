package muster.config;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.playbook.Playbook;
import muster.playbook.PublicPage;

/**
 * What the operator set, checked as far as it can be without opening a connection.
 *
 * @param data the folder of the embedded database and of exports; it may not exist yet
 * @param http where health, metrics and HTTP mode listen, not yet resolved; port 0 takes a free one
 * @param slack present if it was asked for
 * @param statuspage present if there is a key for it
 * @param trackers how to reach the one that the playbook names
 * @param keys what the playbook file was asked for and what holds; none without a file
 */
public record Config(
    Playbook playbook,
    Path data,
    Database database,
    InetSocketAddress http,
    Optional<Slack> slack,
    Optional<Statuspage> statuspage,
    Trackers trackers,
    Keys keys) {

  static final Kind<Path> FOLDER = Kind.of("a folder", "./data", Config::folder);
  private static final Kind<InetSocketAddress> ADDRESS =
      Kind.of("host:port", "127.0.0.1:8080", Config::address);
  private static final Kind<String> FILE =
      Kind.of("a path", "./muster.yml", text -> path(text).map(path -> text));
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):([0-9]{1,5})");

  /** What reading came to. */
  public sealed interface Reading {}

  public record Ready(Config config) implements Reading {}

  /** Every mistake there is: in the environment, in the file by line, and in its scenarios. */
  public record Broken(List<Problem> problems) implements Reading {
    /** One line for each. */
    @Override
    public String toString() {
      return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
  }

  /** Reads everything; Slack's secrets must be there. */
  public static Reading read(Map<String, String> environment) {
    return read(environment, true);
  }

  /** Reads what a command that never calls Slack needs; Slack's variables are not looked at. */
  public static Reading readWithoutSlack(Map<String, String> environment) {
    return read(environment, false);
  }

  private static Reading read(Map<String, String> environment, boolean withSlack) {
    List<Problem> problems = new ArrayList<>();
    Variables variables = new Variables(environment, problems);
    Optional<Slack> slack = withSlack ? Slack.read(variables) : Optional.empty();
    Path data = variables.value(Variable.MUSTER_DATA, FOLDER, Path.of("data"));
    List<Problem> inScenarios = new ArrayList<>();
    Keys keys = new Keys();
    Playbook playbook = playbook(variables, problems, inScenarios, keys);
    Optional<Statuspage> statuspage = withSlack ? Statuspage.read(variables) : Optional.empty();
    if (withSlack && playbook.statusPage() instanceof PublicPage.Hosted) {
      Statuspage.missing(variables);
    }
    Config config =
        new Config(
            playbook,
            data,
            Database.read(variables, data),
            variables.value(
                Variable.MUSTER_HTTP,
                ADDRESS,
                InetSocketAddress.createUnresolved("127.0.0.1", 8080)),
            slack,
            statuspage,
            withSlack ? Trackers.read(variables, playbook.tracker()) : Trackers.NONE,
            keys);
    problems.sort(Comparator.comparing(Problem::place));
    problems.addAll(inScenarios);
    return problems.isEmpty() ? new Ready(config) : new Broken(List.copyOf(problems));
  }

  private static Playbook playbook(
      Variables variables, List<Problem> problems, List<Problem> inScenarios, Keys keys) {
    Playbook standard = Playbook.standard().playing(ShippedScenarios.all());
    String file = variables.value(Variable.MUSTER_CONFIG, FILE, "");
    if (file.isEmpty()) {
      return standard;
    }
    return new YamlFile(file, "MUSTER_CONFIG", "unset MUSTER_CONFIG for the defaults", problems)
        .read()
        .map(
            root ->
                Mapping.read(
                    file, root, problems, keys, top -> playbook(top, standard, inScenarios)))
        .orElse(standard);
  }

  private static Playbook playbook(Mapping keys, Playbook standard, List<Problem> inScenarios) {
    Playbook playbook = PlaybookFile.read(keys, standard);
    return playbook.playing(OwnScenarios.read(keys, standard.scenarios(), inScenarios));
  }

  static Optional<Path> folder(String text) {
    return path(text)
        .filter(path -> !text.contains(";") && (Files.isDirectory(path) || Files.notExists(path)));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  private static Optional<InetSocketAddress> address(String text) {
    Matcher matcher = HOST_AND_PORT.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
      return Optional.empty();
    }
    String host = matcher.group(1).replaceAll("[\\[\\]]", "");
    return Optional.of(
        InetSocketAddress.createUnresolved(host, Integer.parseInt(matcher.group(2))));
  }
}
