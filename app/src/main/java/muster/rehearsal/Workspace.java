package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A Slack workspace on this machine: enough of Slack for an app to run against it unchanged. */
public final class Workspace implements AutoCloseable {
  static final String TEAM = "T0REHEARSAL";
  static final String DOMAIN = "rehearsal";
  static final String APP = "A0REHEARSAL";
  private static final int PORTS_TRIED = 20;

  static {
    // Without it every small answer waits 40 ms for an acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final State state;
  private final Faults faults = new Faults();
  private final Rates rates;
  private final BlockRules rules = new BlockRules();
  private final CallLog log = new CallLog();
  private final Tokens tokens = new Tokens();
  private final SocketMode socket = new SocketMode();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final AppManifest manifest;
  private final Events events;
  private final Gestures gestures;
  private final FileMethods files;
  private final ResponseUrls responses;
  private final String bot;

  private Workspace(WorkspaceSettings settings) {
    state = new State(settings.clock());
    rates = new Rates(settings.rates());
    manifest = new AppManifest(settings.manifest());
    server = listen(settings.port());
    bot = add(manifest.name().toLowerCase(Locale.ROOT), manifest.name(), ZoneOffset.UTC, true);
    Shapes shapes = new Shapes(state, bot);
    events = new Events(state, socket, faults, manifest.events(), bot);
    responses = new ResponseUrls(state, rules, bot, base());
    gestures = new Gestures(state, socket, shapes, responses, rules, bot);
    files = new FileMethods(state, shapes, bot, base());
    WebApi api = new WebApi(state, faults, rates, rules, log, manifest.scopes(), tokens);
    api.add(new ChatMethods(state, shapes, rules, bot).all());
    api.add(new ConversationMethods(state, shapes, events, bot).all());
    api.add(new PeopleMethods(state, shapes, rules, bot).all());
    api.add(files.all());
    api.add(List.of(Method.of("apps.connections.open", "", this::openSocket)));
    serve(api);
  }

  /** Starts listening on loopback. */
  public static Workspace start(WorkspaceSettings settings) {
    return new Workspace(settings);
  }

  private static HttpServer listen(int wanted) {
    for (int port = wanted; port <= wanted + PORTS_TRIED; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (BindException taken) {
        if (wanted == 0) {
          throw new UncheckedIOException(taken);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new UncheckedIOException(
        new BindException(
            "every port from " + wanted + " to " + (wanted + PORTS_TRIED) + " is taken"));
  }

  private void serve(WebApi api) {
    server.setExecutor(workers);
    server.createContext("/api/", api::answer);
    server.createContext("/upload/", this::upload);
    server.createContext("/response/", this::respond);
    new Page(this, state, manifest).serve(server);
    server.start();
  }

  private ObjectNode openSocket(Call call) {
    if (faults.socketsRefused()) {
      throw new Refusal("internal_error");
    }
    return Json.object().put("url", socket.url());
  }

  private void upload(HttpExchange exchange) throws IOException {
    files.uploaded(lastPart(exchange), body(exchange));
    Http.send(exchange, 200, "text/plain", "OK");
  }

  private void respond(HttpExchange exchange) throws IOException {
    try {
      responses.use(lastPart(exchange), Json.read(body(exchange)));
      Http.send(exchange, 200, "text/plain", "ok");
    } catch (Refusal refusal) {
      Http.send(exchange, 404, "text/plain", refusal.getMessage());
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String lastPart(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Where a browser sees it. */
  public URI page() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** The base of the Web API, for the app. */
  public URI apiUrl() {
    return URI.create(base() + "api/");
  }

  public String botToken() {
    return tokens.bot;
  }

  public String appToken() {
    return tokens.app;
  }

  public String botId() {
    return bot;
  }

  /** Adds a person and returns their id. */
  public String addPerson(String name, String realName, ZoneId zone) {
    return add(name, realName, zone, false);
  }

  /** Adds an integration that can post but not hold a conversation. */
  public String addBot(String name, String realName) {
    return add(name, realName, ZoneOffset.UTC, true);
  }

  private String add(String name, String realName, ZoneId zone, boolean isBot) {
    return state.with(
        () -> {
          Member member = new Member(state.nextId("U"), name, realName, zone, isBot);
          state.members.put(member.id, member);
          return member.id;
        });
  }

  /** Adds a channel with these people in it, by name, and returns its id. */
  public String addChannel(String name, boolean isPrivate, String... people) {
    return state.with(
        () -> {
          String creator = people.length == 0 ? "USLACKBOT" : idOf(people[0]);
          Channel channel =
              new Channel(
                  state.nextId("C"), name, isPrivate, false, creator, state.now().getEpochSecond());
          Arrays.stream(people).map(this::idOf).forEach(channel.members::add);
          state.channels.put(channel.id, channel);
          return channel.id;
        });
  }

  public void addUserGroup(String handle, String... people) {
    state.run(
        () -> {
          String id = state.nextId("S");
          List<String> ids = Arrays.stream(people).map(this::idOf).toList();
          state.groups.put(id, new State.Group(id, handle, ids));
        });
  }

  /** The id of a member by name. */
  public String idOf(String name) {
    return state
        .memberNamed(name)
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name))
        .id;
  }

  /** Deactivates someone. */
  public void deactivate(String name) {
    Member member = state.members.get(idOf(name));
    state.run(() -> member.deleted = true);
    events.changed(member);
  }

  /** What this person can do. */
  public Hands as(String name) {
    return new Hands(state.members.get(idOf(name)), state, events, gestures, manifest, bot);
  }

  /** Posts as an integration, in a channel it need not be in. */
  public Message postAs(String botName, String channelName, String text) {
    Channel channel = state.named(channelName).orElseThrow();
    return state.with(
        () ->
            state.add(
                channel,
                idOf(botName),
                text,
                Json.array(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  /** The channels this person is in, and their conversation with the app. */
  public List<Channel.View> channels(String person) {
    String id = idOf(person);
    return state.look(
        () ->
            state.channels.values().stream()
                .filter(channel -> channel.members.contains(id))
                .map(Channel::view)
                .toList());
  }

  /** Every channel there is. */
  public List<Channel.View> channels() {
    return state.look(() -> state.channels.values().stream().map(Channel::view).toList());
  }

  /** What stands in a channel, by id or name, oldest first, ephemeral messages included. */
  public List<Message> messages(String channelIdOrName) {
    return state.look(
        () ->
            List.copyOf(
                Optional.ofNullable(state.channels.get(channelIdOrName))
                    .or(() -> state.named(channelIdOrName))
                    .orElseThrow(
                        () -> new IllegalArgumentException("no channel " + channelIdOrName))
                    .messages));
  }

  /** The message as lines of text, with times in the reader's zone. */
  public List<String> plain(Message message, ZoneId zone) {
    return state.look(() -> new Plain(this::nameOf, zone).lines(message));
  }

  /** The name of a member or a channel. */
  public String nameOf(String id) {
    return state.look(
        () ->
            Optional.ofNullable(state.members.get(id))
                .map(member -> member.name)
                .or(() -> Optional.ofNullable(state.channels.get(id)).map(channel -> channel.name))
                .orElse(id));
  }

  /** A file's name and text. */
  public record SharedText(String name, String text) {}

  public SharedText file(String id) {
    State.SharedFile file = state.look(() -> state.files.get(id));
    return new SharedText(file.name(), file.text());
  }

  public Faults faults() {
    return faults;
  }

  public void enforceRates(boolean enforce) {
    rates.enforce(enforce);
  }

  /** From now on the app's tokens are worth nothing. */
  public void revokeTokens() {
    tokens.revoke();
  }

  /** Breaks every Socket Mode connection without a word. */
  public void dropSockets() {
    socket.drop();
  }

  /** Asks the app to connect anew. */
  public void refreshSockets() {
    socket.refresh();
  }

  /** What the app sent that Slack would refuse. */
  public List<String> violations() {
    return rules.violations();
  }

  /** What the app called. */
  public List<CallLog.Logged> calls() {
    return log.all();
  }

  /** Waits until everything sent to the app is acked; false if that took too long. */
  public boolean awaitAcked(Duration most) throws InterruptedException {
    return socket.awaitAcked(most);
  }

  /** Waits until the app is connected; false if that took too long. */
  public boolean awaitConnected(Duration most) throws InterruptedException {
    return socket.awaitConnected(most);
  }

  /** Waits until no app is connected; false if that took too long. */
  public boolean awaitDisconnected(Duration most) throws InterruptedException {
    return socket.awaitDisconnected(most);
  }

  /** Waits until something is so; false if that took too long. */
  public boolean await(Predicate<Workspace> condition, Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    long seen = state.changes();
    while (!condition.test(this)) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      seen = state.awaitChange(seen, left);
    }
    return true;
  }

  @Override
  public void close() {
    socket.close();
    server.stop(0);
    workers.shutdownNow();
  }
}
