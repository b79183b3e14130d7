package muster.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final WebApi api;
  private final AppManifest manifest;
  private final Events events;
  private final Gestures gestures;
  private final Deliveries deliveries;
  private final Page page;
  private final String bot;

  private Workspace(WorkspaceSettings settings, Optional<KeptFolder> kept) {
    state = new State(settings.clock());
    kept.ifPresent(folder -> new Recollection(state, folder).all());
    residents = new Residents(state);
    manifest = new AppManifest(settings.manifest());
    port = new Port(settings.port());
    bot = residents.app(manifest.name());
    kept.ifPresent(folder -> Keeping.begin(state, folder));
    Shapes shapes = new Shapes(state, bot, port.base());
    events = new Events(state, shapes, reach, faults, manifest.events(), bot);
    ResponseUrls responses = new ResponseUrls(state, settings.machine(), rules, bot, port.base());
    gestures = new Gestures(state, reach, shapes, responses, rules, bot);
    deliveries = new Deliveries(state, reach, responses, bot);
    Cursors cursors = new Cursors(faults);
    FileMethods files = new FileMethods(state, shapes, events, bot, port.base());
    api = new WebApi(state, faults, new Rates(settings), rules, log, manifest.scopes(), tokens);
    api.add(new ChatMethods(state, shapes, events, rules, bot).all());
    api.add(new ReadingMethods(state, shapes, events.notices(), cursors, bot).all());
    api.add(new ConversationMethods(state, events, bot).all());
    api.add(new ChannelMethods(state, cursors, bot).all());
    api.add(new PeopleMethods(state, cursors, bot).all());
    api.add(new ModalMethods(state, rules, bot).all());
    api.add(new HomeMethods(state, rules, manifest.hasHome(), bot).all());
    api.add(files.all());
    api.add(new BookmarkMethods(state, bot).all());
    api.add(new CanvasMethods(state, bot).all());
    api.add(socket.methods(faults));
    FileServer shared = new FileServer(state, faults, tokens, manifest.scopes());
    page = new Page(this, state, manifest, face, reach, port.number());
    port.open(api, files, shared, responses, page);
    socket.tellWhenChanged(() -> state.run(() -> {}));
  }

  /** Starts listening on loopback. */
  public static Workspace start(WorkspaceSettings settings) {
    return new Workspace(settings, Optional.empty());
  }

  /**
   * Goes on with the workspace that was kept in a folder, and keeps it there; tokens are new.
   *
   * @throws FolderUnusable if what was kept cannot be read
   */
  public static Workspace continued(WorkspaceSettings settings, KeptFolder folder) {
    return new Workspace(settings, Optional.of(folder));
  }

  /** When the newest thing in it happened. */
  public Instant newest() {
    return Instant.EPOCH.plus(state.look(state::lastTs), ChronoUnit.MICROS);
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

  /** The methods of the Web API that there are here. */
  Set<String> methods() {
    return api.methods().keySet();
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

  /** Adds a person, unless somebody here is called so, and returns their id. */
  public String addPerson(String name, String realName, ZoneId zone) {
    return residents.member(name, realName, zone, false);
  }

  /** Adds a person while all goes on, so that the app hears of it, and returns their id. */
  public String arrive(String name, String realName, ZoneId zone) {
    String id = addPerson(name, realName, zone);
    events.arrived(state.look(() -> state.member(id)));
    return id;
  }

  /** Lets in those who are no ordinary people of the workspace. */
  public Residents residents() {
    return residents;
  }

  /** Adds a channel with these people in it, by name, unless it is there; returns its id. */
  public String addChannel(String name, boolean isPrivate, String... people) {
    return residents.channel(name, isPrivate, List.of(people));
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
    return state.look(() -> state.known(channelIdOrName).messages.stream().toList());
  }

  /** What stands in messages, blocks, files and canvases, as text. */
  public Texts texts() {
    return new Texts(state, residents);
  }

  /** The name of a member or a channel. */
  public String nameOf(String id) {
    return residents.nameOf(id);
  }

  /** From now on the page offers these to whoever types a command. */
  public void hints(List<Hint> hints) {
    state.run(() -> page.hints(hints));
  }

  public Faults faults() {
    return faults;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  /** The app's connections, to be awaited or broken. */
  public Connections connections() {
    return new Connections(socket, reach, tokens);
  }

  /** What the app sent that Slack would refuse. */
  public List<String> violations() {
    return rules.violations();
  }

  /** What the app called. */
  public List<CallLog.Logged> calls() {
    return log.all();
  }

  /** Waits until something is so; false if that took too long. */
  public boolean await(Predicate<Workspace> condition, Duration most) throws InterruptedException {
    return state.await(() -> condition.test(this), most);
  }

  @Override
  public void close() {
    page.close();
    reach.close();
    port.close();
  }
}
