package muster.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import muster.Node;
import muster.config.Secret;
import muster.config.Slack;
import muster.database.DatabaseAddress;
import muster.database.Facts;
import muster.database.IncidentLists;
import muster.drill.Stage;
import muster.drill.SteppingClock;
import muster.flow.Clocks;
import muster.flow.MachineClock;
import muster.flow.Pace;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.playbook.Playbook;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.web.Endpoints;
import muster.web.Standing;

/** The real Muster in HTTP mode, on as many nodes as wanted, each behind a recorder. */
final class HttpRoom implements AutoCloseable, Stage.Bot {
  static final PersonId ANYONE = new PersonId("anyone");

  private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T14:00:00Z"));
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final Workspace workspace;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Endpoints> endpoints = new ArrayList<>();
  private final List<Recorder> recorders = new ArrayList<>();

  HttpRoom(DatabaseAddress address, int size) throws Exception {
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, clock, false));
    workspace.addPerson("ada", "Ada Byron", ZoneOffset.UTC);
    workspace.addPerson("ben", "Ben Okri", ZoneOffset.UTC);
    workspace.addChannel("incidents", false, "ada", "ben");
    workspace.addChannel("general", false, "ada", "ben");
    for (int number = 0; number < size; number++) {
      start(address);
    }
    workspace.deliverTo(recorders.stream().map(Recorder::address).toList());
    ring();
    stage().settle();
  }

  private void start(DatabaseAddress address) throws Exception {
    MachineClock machine = () -> Instant.now().plus(ahead.get());
    Node node =
        Node.start(
            Playbook.standard(),
            address,
            new Node.Access(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                new Slack.HttpMode(new Secret(workspace.signingSecret()))),
            new Clocks(clock, machine),
            Pace.STANDARD);
    nodes.add(node);
    node.peopleKnown().get(20, TimeUnit.SECONDS);
    Endpoints answers =
        new Endpoints(
            InetSocketAddress.createUnresolved("127.0.0.1", 0),
            new Standing(node.database(), clock, node::isConnected),
            node.meters());
    node.requests().forEach(answers::serve);
    endpoints.add(answers);
    recorders.add(new Recorder(address(answers)));
  }

  private static URI address(Endpoints answers) {
    return URI.create("http://127.0.0.1:" + answers.port() + "/slack/events");
  }

  /** Where the node of this number takes requests, without its recorder. */
  URI address(int number) {
    return address(endpoints.get(number));
  }

  Recorder recorder(int number) {
    return recorders.get(number);
  }

  Node node(int number) {
    return nodes.get(number);
  }

  /** Ends one node, as an operator would; its recorder goes with it, so nobody listens there. */
  void stop(int number) {
    recorders.get(number).close();
    endpoints.get(number).close();
    nodes.get(number).close();
    nodes.remove(number);
  }

  /** From now on the nodes look by themselves for what is due, as they do when they run. */
  void tick() {
    nodes.forEach(Node::tick);
  }

  Workspace workspace() {
    return workspace;
  }

  Stage stage() {
    return new Stage(workspace, clock, this);
  }

  /** Muster's clock goes ahead of Slack's. */
  void ahead(Duration time) {
    ahead.set(time);
  }

  /** Everything Muster knows, oldest first. */
  List<Recorded> facts() {
    return nodes
        .getFirst()
        .database()
        .read(
            handle ->
                new IncidentLists(handle, ANYONE)
                    .recent(100).stream()
                        .flatMap(incident -> new Facts(handle).log(incident.id()).stream())
                        .toList());
  }

  /** What everybody can see in a channel. */
  List<Message> seenIn(String channel) {
    return workspace.messages(channel).stream().filter(m -> m.onlyFor().isEmpty()).toList();
  }

  @Override
  public void ring() {
    nodes.forEach(Node::ring);
  }

  @Override
  public boolean awaitQuiet(Duration most) throws InterruptedException {
    boolean quiet = true;
    for (Node node : nodes) {
      quiet &= node.awaitQuiet(most);
    }
    return quiet;
  }

  @Override
  public void close() {
    recorders.forEach(Recorder::close);
    endpoints.forEach(Endpoints::close);
    nodes.forEach(Node::close);
    workspace.close();
  }
}
