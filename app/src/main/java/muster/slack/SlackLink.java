package muster.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.flow.ChatProblem;
import muster.flow.Intake;
import muster.incident.PersonId;
import muster.meters.Meters;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to one Slack workspace: calls out over the Web API, events in by Socket Mode or as
 * requests over HTTP.
 */
public final class SlackLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackLink.class);

  private final Slack slack;
  private final URI api;
  private final String botToken;
  private final WebCalls calls;
  private final AuthTestResponse self;
  private final Afterwards afterwards;
  private final InstantSource machine;
  private final Meters meters;
  private final Optional<String> appId;
  private Gate gate;
  private SocketLine socket;
  private HttpRequests requests;

  /**
   * Learns who we are.
   *
   * @param longestCall how long a call of the Web API may take from beginning to end
   * @throws ChatProblem if the token is refused or Slack cannot be reached
   */
  public SlackLink(
      URI api, String botToken, Duration longestCall, InstantSource machine, Meters meters) {
    this.api = api;
    this.botToken = botToken;
    this.machine = machine;
    this.meters = meters;
    this.slack = slack(api, longestCall);
    MethodsClient methods = slack.methods(botToken);
    this.calls = new WebCalls(methods, new Throttle(machine), meters);
    this.afterwards = new Afterwards(slack, calls);
    try {
      this.self = calls.call("auth.test", m -> m.authTest(r -> r));
      this.appId = appId();
    } catch (ChatProblem e) {
      close(slack);
      throw e;
    }
  }

  /** Which app the token belongs to, as far as Slack says. */
  private Optional<String> appId() {
    try {
      var bot = calls.call("bots.info", m -> m.botsInfo(r -> r.bot(self.getBotId()))).getBot();
      return Optional.ofNullable(bot.getAppId());
    } catch (ChatProblem.Refused unsaid) {
      return Optional.empty();
    }
  }

  static Slack slack(URI api, Duration longestCall) {
    return Slack.getInstance(settings(api), new SlackHttpClient(httpClient(longestCall)));
  }

  private static SlackConfig settings(URI api) {
    SlackConfig settings = new SlackConfig();
    settings.setMethodsEndpointUrlPrefix(api.toString());
    settings.setPrettyResponseLoggingEnabled(false);
    return settings;
  }

  /** OkHttp would repeat a POST by itself when an answer is lost; we look before we repeat. */
  private static OkHttpClient httpClient(Duration longestCall) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .callTimeout(longestCall)
        .addNetworkInterceptor(new LastMoment())
        .build();
  }

  public WebChat chat() {
    return new WebChat(
        calls, self.getUserId(), new FoundChannels(machine), new FileServer(botToken, api));
  }

  public Directory directory() {
    return new Directory(calls, self.getTeamId());
  }

  /**
   * Connects by Socket Mode and starts to answer.
   *
   * @throws ChatProblem if Slack does not open a connection
   */
  public void connect(String appToken, Intake intake, Ears ears) {
    socket = new SocketLine(slack, appToken, new Reception(app(intake, ears), meters));
  }

  /** Starts to answer what comes over HTTP; {@link #requests} is where it has to be handed in. */
  public void listen(String signingSecret, Intake intake, Ears ears) {
    App app = app(intake, ears);
    app.start();
    requests =
        new HttpRequests(
            new SignedRequests(signingSecret),
            new Reception(app, meters),
            machine,
            HttpRequests.PATIENCE);
  }

  /** What answers Slack's requests over HTTP, by path; empty in Socket Mode. */
  public Map<String, HttpHandler> requests() {
    return requests == null ? Map.of() : Map.of(HttpRequests.PATH, requests);
  }

  /** Bolt with nothing before our own gate: its own checks would ask Slack who we are. */
  private App app(Intake intake, Ears ears) {
    String team = self.getTeamId();
    PersonId bot = new PersonId(self.getUserId());
    Residents residents = new Residents(team, bot, appId, ears.roster(), directory());
    gate = new Gate(residents, new Regret(afterwards), new Belated(afterwards));
    App app = new App(settingsOfApp(slack, botToken), List.of(new Incomplete(), gate));
    ChannelTalk talk =
        new ChannelTalk(ears.listening(), new ChannelTalk.Self(self.getUserId(), self.getBotId()));
    register(app, afterwards, intake, new Heard(ears.roster(), ears.listening(), talk, team));
    new HomeTab(ears.homes(), intake, afterwards).register(app);
    return app;
  }

  /** Everything that Muster answers to. */
  static void register(App app, Afterwards afterwards, Intake intake, Heard heard) {
    new Incoming(intake, afterwards).register(app);
    new Submissions(intake, afterwards).register(app);
    heard.register(app);
  }

  static AppConfig settingsOfApp(Slack slack, String botToken) {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(botToken)
        .allEventsApiAutoAckEnabled(true)
        .unmatchedRequestHandler(request -> Response.ok())
        .build();
  }

  /** Whether requests can come in; over HTTP they do from the moment Slack knew the token. */
  public boolean isConnected() {
    return requests != null ? requests.isOpen() : socket != null && socket.isOpen();
  }

  /** Waits until everything said after an ack is sent; false if that took too long. */
  public boolean awaitQuiet(Duration most) throws InterruptedException {
    return afterwards.awaitQuiet(most);
  }

  /** Takes no more requests; those under way are answered. */
  public void disconnect() {
    if (requests != null) {
      requests.close();
    }
    if (socket != null) {
      socket.close();
    }
    if (gate != null) {
      gate.close();
    }
  }

  @Override
  public void close() {
    afterwards.close();
    close(slack);
  }

  static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("a part of the connection to Slack did not close cleanly: {}", e.getMessage());
    }
  }
}
