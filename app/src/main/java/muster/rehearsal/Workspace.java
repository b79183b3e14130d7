package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A Slack workspace on this machine: enough of Slack for an app to run against it unchanged. */
public final class Workspace implements AutoCloseable {
  static final String TEAM = "T0REHEARSAL";
  static final String DOMAIN = "rehearsal";
  static final String APP = "A0REHEARSAL";

  private final State state;
  private final Residents residents;
  private final Faults faults = new Faults();
  private final BlockRules rules = new BlockRules();
  private final CallLog log = new CallLog();
  private final Tokens tokens = new Tokens();
  private final ClockFace face = new ClockFace();
  private final SocketMode socket = new SocketMode();
  private final Reach reach = new Reach(socket);
  private final Port port;
  private final AppManifest manifest;
  private final Events events;
  private final Gestures gestures;
  private final Deliveries deliveries;
  private final String bot;

  private Workspace(WorkspaceSettings settings) {
    state = new State(settings.clock());
    residents = new Residents(state);
    manifest = new AppManifest(settings.manifest());
    port = new Port(settings.port());
    bot = residents.bot(manifest.name().toLowerCase(Locale.ROOT), manifest.name());
    Shapes shapes = new Shapes(state, faults, bot, port.base());
    events = new Events(state, shapes, reach, faults, manifest.events(), bot);
    ResponseUrls responses = new ResponseUrls(state, rules, bot, port.base());
    gestures = new Gestures(state, reach, shapes, responses, rules, bot);
    deliveries = new Deliveries(state, reach, responses, bot);
    FileMethods files = new FileMethods(state, shapes, bot, port.base());
    WebApi api =
        new WebApi(state, faults, new Rates(settings), rules, log, manifest.scopes(), tokens);
    api.add(new ChatMethods(state, shapes, events, rules, bot).all());
    api.add(new ConversationMethods(state, shapes, events, bot).all());
    api.add(new PeopleMethods(state, shapes, rules, bot).all());
    api.add(new HomeMethods(state, rules, manifest.hasHome()).all());
    api.add(files.all());
    api.add(new CanvasMethods(state, bot).all());
    api.add(socket.methods(faults));
    FileServer shared = new FileServer(state, faults, tokens, manifest.scopes());
    port.open(api, files, shared, responses, new Page(this, state, manifest, face));
  }

  /** Starts listening on loopback. */
  public static Workspace start(WorkspaceSettings settings) {
    return new Workspace(settings);
  }

  /** Where a browser sees it. */
  public URI page() {
    return URI.create("http://localhost:" + port.number() + "/");
  }

  /** From now on people may turn this clock on the page. */
  public void steeredBy(StoryClock clock) {
    face.shows(clock);
  }

  /** Lets every page know that the clock goes otherwise now. */
  public void clockTurned() {
    state.run(() -> {});
  }

  /** The base of the Web API, for the app. */
  public URI apiUrl() {
    return URI.create(port.base() + "api/");
  }

  public String botToken() {
    return tokens.bot;
  }

  public String appToken() {
    return tokens.app;
  }

  /** What the app's requests over HTTP are signed with. */
  public String signingSecret() {
    return tokens.signingSecret;
  }

  /** From now on posts to each address in turn; repeats come after Slack's pauses, or these. */
  public void deliverTo(List<URI> addresses, Duration... pauses) {
    reach.by(HttpPosts.to(addresses, tokens.signingSecret, pauses));
  }

  public String botId() {
    return bot;
  }

  /** Adds a person and returns their id. */
  public String addPerson(String name, String realName, ZoneId zone) {
    return residents.member(name, realName, zone, false);
  }

  /** Lets in those who are no ordinary people of the workspace. */
  public Residents residents() {
    return residents;
  }

  /** Adds a channel with these people in it, by name, and returns its id. */
  public String addChannel(String name, boolean isPrivate, String... people) {
    return residents.channel(name, isPrivate, List.of(people));
  }

  public void addUserGroup(String handle, String... people) {
    residents.group(handle, List.of(people));
  }

  /** The id of a member by name. */
  public String idOf(String name) {
    return residents.idOf(name);
  }

  /** Deactivates someone. */
  public void deactivate(String name) {
    events.changed(residents.deactivated(name));
  }

  /** What this person can do. */
  public Hands as(String name) {
    return new Hands(state.members.get(idOf(name)), state, events, gestures, manifest, bot);
  }

  /** Posts as an integration, in a channel it need not be in. */
  public Message postAs(String botName, String channelName, String text) {
    Message message = residents.says(botName, channelName, text);
    state.run(() -> events.said(state.channels.get(message.channel()), message));
    return message;
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
    return state.look(() -> List.copyOf(state.known(channelIdOrName).messages));
  }

  /** The message as lines of text, with times in the reader's zone. */
  public List<String> plain(Message message, ZoneId zone) {
    return state.look(() -> new Plain(this::nameOf, zone).lines(message));
  }

  /** Blocks that stand in no message, as lines of text. */
  public List<String> plain(JsonNode blocks, ZoneId zone) {
    return state.look(() -> new Plain(this::nameOf, zone).lines(blocks));
  }

  /** The name of a member or a channel. */
  public String nameOf(String id) {
    return residents.nameOf(id);
  }

  /** A file's name and text. */
  public record SharedText(String name, String text) {}

  public SharedText file(String id) {
    State.SharedFile file = state.look(() -> state.files.get(id));
    return new SharedText(file.name(), file.content().text());
  }

  /** What lies beside the messages of a channel, by its id or name. */
  public Optional<Canvas> canvas(String channelIdOrName) {
    return state.look(() -> state.known(channelIdOrName).canvas);
  }

  /** Somebody makes the canvas of a channel their own. */
  public void addCanvas(String channelName, String person, String title, String text) {
    Canvas canvas = new Canvas(state.nextId("F"), idOf(person), title, text);
    state.run(() -> state.known(channelName).canvas = Optional.of(canvas));
  }

  public Faults faults() {
    return faults;
  }

  public Deliveries deliveries() {
    return deliveries;
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
    return reach.awaitAcked(most);
  }

  /** Waits until the app has at least so many connections; false if that took too long. */
  public boolean awaitConnections(int count, Duration most) throws InterruptedException {
    return socket.awaitConnections(count, most);
  }

  /** Waits until no app is connected; false if that took too long. */
  public boolean awaitDisconnected(Duration most) throws InterruptedException {
    return socket.awaitDisconnected(most);
  }

  /** Waits until something is so; false if that took too long. */
  public boolean await(Predicate<Workspace> condition, Duration most) throws InterruptedException {
    return state.await(() -> condition.test(this), most);
  }

  @Override
  public void close() {
    reach.close();
    port.close();
  }
}
