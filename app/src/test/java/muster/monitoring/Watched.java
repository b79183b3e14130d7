package muster.monitoring;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import muster.leak.Findings;
import muster.meters.Meters;
import muster.playbook.Playbook;
import muster.rehearsal.Faults;
import muster.transcript.Room;
import muster.web.Endpoints;
import muster.web.Standing;

/** The real Muster in a rehearsal workspace, and whoever watches over it. */
final class Watched implements AutoCloseable {
  private final Room room = new Room(Playbook.standard());
  private final Meters meters = room.node().meters().withJava();
  private final Endpoints endpoints =
      new Endpoints(
          InetSocketAddress.createUnresolved("127.0.0.1", 0),
          new Standing(room.node().database(), room::now, room.node()::isConnected),
          meters);

  Room room() {
    return room;
  }

  /** Something of everything that is measured happens. */
  void liveThroughIt() throws InterruptedException {
    var stage = room.stage();
    stage.type("ada", "general", "/incident declare sev2 Checkout fails for some");
    String channel = room.awaitIncidentChannel();
    stage.type("ada", channel, "/incident ic me");
    stage.type("ada", channel, "/incident sev nine");
    stage.type("ada", channel, "/incident resolv it is over");
    room.workspace().faults().next("chat.postMessage", new Faults.Limited(30));
    stage.type("ada", channel, "/incident update Half of all payments fail");
    stage.type("ada", "general", "/incident declare");
    room.workspace().faults().next("views.open", new Faults.Limited(30));
    stage.type("ada", "general", "/incident declare");
    stage.type("ada", "general", "/incident declare");
    room.workspace().faults().next("chat.postMessage", new Faults.Refuses("restricted_action"));
    room.waitOut();
    room.pass(Duration.ofHours(2));
  }

  /** What Prometheus reads. */
  String scrape() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + endpoints.port() + "/metrics");
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      Findings.OF_THIS_RUN.everybodysText("/metrics", answer.body());
      return answer.body();
    }
  }

  @Override
  public void close() {
    endpoints.close();
    room.close();
  }
}
