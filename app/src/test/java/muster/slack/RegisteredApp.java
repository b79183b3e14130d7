package muster.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.flow.Intake;
import muster.flow.Listening;
import muster.flow.Roster;
import muster.meters.Meters;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.ResponseBody;

/** Everything Muster hears, registered as it is in production, before a Slack that agrees. */
public final class RegisteredApp {
  private static final String TOKEN = "xoxb-1";

  private final Afterwards afterwards;
  private final SlackRequestParser parser;
  private final App app;

  public RegisteredApp(Intake intake, Roster roster, Listening listening) {
    Slack slack = Slack.getInstance(new SlackHttpClient(agreeing()));
    AppConfig settings = SlackLink.settingsOfApp(slack, TOKEN);
    afterwards =
        new Afterwards(
            slack,
            new WebCalls(slack.methods(TOKEN), new Throttle(InstantSource.system()), new Meters()));
    parser = new SlackRequestParser(settings);
    app = new App(settings, List.of(new Incomplete()));
    ChannelTalk talk = new ChannelTalk(listening, new ChannelTalk.Self("U0BOT", "B0BOT"));
    SlackLink.register(app, afterwards, intake, new Heard(roster, listening, talk, "T0"));
  }

  private static OkHttpClient agreeing() {
    return new OkHttpClient.Builder().addInterceptor(RegisteredApp::agreed).build();
  }

  private static okhttp3.Response agreed(Interceptor.Chain chain) {
    return new okhttp3.Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(
            ResponseBody.create(
                "{\"ok\":true,\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\",\"team_id\":\"T0\"}",
                MediaType.get("application/json")))
        .build();
  }

  /**
   * The request in a body, JSON or a form; empty where it is none.
   *
   * @throws RuntimeException if the client cannot read it
   */
  public Optional<Request<?>> read(String body) {
    boolean json = body.startsWith("{");
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .socketMode(json)
                .requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .requestBody(body)
                .headers(new RequestHeaders(Map.of()))
                .build());
    if (request != null) {
      // Forms come signed over HTTP, and whether the signature is right is not asked here.
      request.setSocketMode(true);
    }
    return Optional.ofNullable(request);
  }

  /** Answers the request, and waits until what is said after the ack is said. */
  public Response run(Request<?> request) throws Exception {
    Response response = app.run(request);
    if (!afterwards.awaitQuiet(Duration.ofSeconds(10))) {
      throw new IllegalStateException("what comes after the ack does not end");
    }
    return response;
  }
}
