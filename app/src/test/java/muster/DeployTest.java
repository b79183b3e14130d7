package muster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that operators copy start what there is to start, and name what there is to name. */
class DeployTest {
  private static final Path FOLDER = Path.of("app/docs/deploy");

  /** The values of a key, in a file of lines such as {@code key=value} or {@code KEY value}. */
  private static List<String> all(String file, String key) throws IOException {
    return Files.readString(FOLDER.resolve(file))
        .replace("\\\n", " ")
        .lines()
        .filter(line -> line.startsWith(key + "=") || line.startsWith(key + " "))
        .map(line -> line.substring(key.length() + 1).strip())
        .toList();
  }

  private static String one(String file, String key) throws IOException {
    List<String> values = all(file, key);
    assertEquals(1, values.size(), key + " in " + file + ": " + values);
    return values.getFirst();
  }

  private static void starts(String line, String command) {
    TypedLine typed = new TypedLine(line.replaceFirst("^/usr/bin/", ""));
    assertEquals(Optional.of(List.of(command)), typed.muster(), line);
    assertEquals(Optional.empty(), typed.wrong());
  }

  @Test
  void theUnitStartsRunAndReloadsByHangingUp() throws IOException {
    starts(one("muster.service", "ExecStart"), "run");
    assertEquals("/bin/kill -HUP $MAINPID", one("muster.service", "ExecReload"));
    assertEquals("143", one("muster.service", "SuccessExitStatus"));
    // Java compiles while it runs: with this it would not start.
    assertEquals(List.of(), all("muster.service", "MemoryDenyWriteExecute"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"muster.service", "muster.env", "Containerfile"})
  void everyVariableIsOneThatIsRead(String file) throws IOException {
    TreeSet<String> named = new TreeSet<>();
    Pattern.compile("(?m)\\b((?:MUSTER|SLACK|DATABASE|JIRA|GITHUB|STATUSPAGE)_[A-Z_]+)=")
        .matcher(Files.readString(FOLDER.resolve(file)))
        .results()
        .forEach(match -> named.add(match.group(1)));
    assertTrue(!named.isEmpty(), file);
    named.removeAll(variables());
    assertEquals(List.of(), List.copyOf(named));
  }

  private static List<String> variables() throws IOException {
    return Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
        .matcher(Files.readString(Path.of("app/docs/configuration.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void theContainerStartsRun() throws IOException {
    String line =
        Stream.of(one("Containerfile", "ENTRYPOINT"), one("Containerfile", "CMD"))
            .flatMap(json -> words(json).stream())
            .collect(Collectors.joining(" "));
    starts(line, "run");
    assertEquals("SIGTERM", one("Containerfile", "STOPSIGNAL"));
    assertEquals("10001:10001", one("Containerfile", "USER"));
    TypedLine build = new TypedLine(all("Containerfile", "RUN").getFirst());
    assertEquals(Optional.empty(), build.wrong());
    assertTrue(build.isMaven());
  }

  @Test
  void whatTheContainerIsBuiltFromIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String copy : all("Containerfile", "COPY")) {
      List<String> words = List.of(copy.split(" +", -1));
      words.subList(0, words.size() - 1).stream()
          .filter(Predicate.not(word -> word.startsWith("--") || word.startsWith("/src/")))
          .filter(word -> !Files.exists(Path.of(word)))
          .forEach(missing::add);
    }
    assertEquals(List.of(), missing);
  }

  /** The very command, against a port that answers like Muster's. */
  @ParameterizedTest
  @CsvSource({"200,0", "503,1"})
  void theContainersHealthIsAskedFor(int status, int exit) throws Exception {
    List<String> command =
        words(one("Containerfile", "HEALTHCHECK").replaceFirst("^.*? CMD (?=\\[)", ""));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/health",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertEquals(exit, exit(command, server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
    assertEquals(1, exit(command, server.getAddress().getPort()), "nobody answers");
  }

  private static int exit(List<String> command, int port) throws Exception {
    List<String> here = command.stream().map(word -> word.replace("/8080", "/" + port)).toList();
    return new ProcessBuilder(here)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** The proxy passes what Slack sends and what customers read, and keeps the rest inside. */
  @Test
  void theProxyPassesTheseAndNothingElse() throws IOException {
    List<String> passed =
        Pattern.compile("location (?:= |~ )?(\\S+) \\{[^}]*(?:\\{[^}]*}[^}]*)?proxy_pass")
            .matcher(Files.readString(FOLDER.resolve("nginx.conf")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(List.of("/slack/events", "^/status(\\.json|\\.atom)?$"), passed);
  }

  private static List<String> words(String json) {
    try {
      return Arrays.asList(new ObjectMapper().readValue(json, String[].class));
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
