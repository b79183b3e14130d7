package muster.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import muster.flow.ChatProblem;
import muster.flow.Intake;
import muster.flow.Roster;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to one Slack workspace: calls out over the Web API, events in by Socket Mode. */
public final class SlackLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackLink.class);

  /** Handlers wait for the database only, and commits that wait together share one sync. */
  private static final int HANDLERS = 32;

  private static final Pattern TOKEN_REFUSED =
      Pattern.compile(
          "invalid_auth|not_authed|not_allowed_token_type|revoked|inactive|missing_scope");

  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private final Slack slack;
  private final String botToken;
  private final WebCalls calls;
  private final AuthTestResponse self;
  private final Afterwards afterwards;
  private SocketModeApp socket;

  /**
   * Learns who we are.
   *
   * @throws ChatProblem if the token is refused or Slack cannot be reached
   */
  public SlackLink(URI api, String botToken, InstantSource machine) {
    this.botToken = botToken;
    this.slack = slack(api);
    MethodsClient methods = slack.methods(botToken);
    this.calls = new WebCalls(methods, new Throttle(machine));
    this.afterwards = new Afterwards(slack, methods);
    try {
      this.self = calls.call("auth.test", m -> m.authTest(r -> r));
    } catch (ChatProblem e) {
      close(slack);
      throw e;
    }
  }

  static Slack slack(URI api) {
    return Slack.getInstance(settings(api), new SlackHttpClient(httpClient()));
  }

  private static SlackConfig settings(URI api) {
    SlackConfig settings = new SlackConfig();
    settings.setMethodsEndpointUrlPrefix(api.toString());
    settings.setPrettyResponseLoggingEnabled(false);
    return settings;
  }

  /** OkHttp would repeat a POST by itself when an answer is lost; we look before we repeat. */
  private static OkHttpClient httpClient() {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .connectTimeout(CALL_TIMEOUT)
        .readTimeout(CALL_TIMEOUT)
        .writeTimeout(CALL_TIMEOUT)
        .build();
  }

  public WebChat chat() {
    return new WebChat(calls, self.getUserId());
  }

  public Directory directory() {
    return new Directory(calls);
  }

  /**
   * Connects and starts to answer.
   *
   * @param mark the reaction that puts a message on the timeline
   * @throws ChatProblem if Slack does not open a connection
   */
  public void connect(String appToken, Intake intake, Roster roster, String mark) {
    App app = new App(settingsOfApp(slack, botToken));
    register(app, afterwards, intake, roster, mark);
    try {
      socket =
          new SocketModeApp(
              appToken,
              app,
              SocketModeClient.Backend.Tyrus,
              failed -> {
                LOG.error("a request was not answered and will come again", failed.getException());
                return Response.error(500);
              },
              HANDLERS);
      socket.startAsync();
    } catch (Exception e) {
      throw notOpened(e);
    }
  }

  /** Everything that Muster answers to. */
  static void register(App app, Afterwards afterwards, Intake intake, Roster roster, String mark) {
    app.use(new Incomplete());
    new Incoming(intake, afterwards).register(app);
    new Submissions(intake, afterwards).register(app);
    new Heard(intake, roster, mark).register(app);
  }

  /** The client says why only in a sentence, and says nothing at all when Slack's servers fail. */
  private static ChatProblem notOpened(Exception e) {
    String said = String.valueOf(e.getMessage());
    boolean token = TOKEN_REFUSED.matcher(said).find();
    return token
        ? new ChatProblem.Refused("invalid_app_token")
        : new ChatProblem.Down("Slack did not open a Socket Mode connection", e);
  }

  static AppConfig settingsOfApp(Slack slack, String botToken) {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(botToken)
        .authTestCacheEnabled(true)
        .authTestCacheExpirationMillis(-1L)
        .allEventsApiAutoAckEnabled(true)
        .unmatchedRequestHandler(request -> Response.ok())
        .build();
  }

  public boolean isConnected() {
    return socket != null && !socket.isClientStopped() && socket.getClient().verifyConnection();
  }

  /** Waits until everything said after an ack is sent; false if that took too long. */
  public boolean awaitQuiet(Duration most) throws InterruptedException {
    return afterwards.awaitQuiet(most);
  }

  /** Takes no more requests; those under way are answered. */
  public void disconnect() {
    if (socket != null) {
      try {
        socket.stop();
        socket.getClient().close();
      } catch (Exception e) {
        LOG.warn("the connection to Slack did not close cleanly: {}", e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    afterwards.close();
    if (socket != null) {
      close(socket::close);
    }
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
