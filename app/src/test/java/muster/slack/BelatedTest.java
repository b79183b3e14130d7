package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.Slack;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import muster.meters.Meters;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Whoever was told to wait is told what came of it, wherever they asked. */
class BelatedTest {
  private static final String SLASH =
      "{'command': '/incident', 'text': 'log x', 'user_id': 'U1', 'channel_id': 'C1',"
          + " 'trigger_id': '1', 'response_url': 'https://hooks.example/typed'}";
  private static final String FORM =
      "{'type': 'view_submission', 'user': {'id': 'U1'}, 'view': {'type': 'modal',"
          + " 'callback_id': 'form', 'blocks': [],"
          + " 'private_metadata': '{\\'words\\':\\'INC-1 log\\',\\'channel\\':\\'C1\\'}'}}";
  private static final String SHORTCUT =
      "{'type': 'shortcut', 'callback_id': 'declare', 'user': {'id': 'U1'}, 'trigger_id': '1'}";

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final RegisteredApp app = new RegisteredApp(null, null, null);
  private final Slack slack =
      Slack.getInstance(
          new SlackHttpClient(new OkHttpClient.Builder().addInterceptor(this::kept).build()));
  private final Afterwards afterwards =
      new Afterwards(
          slack,
          new WebCalls(
              slack.methods("xoxb-1"), new Throttle(InstantSource.system()), new Meters()));
  private final Belated belated = new Belated(afterwards);

  private okhttp3.Response kept(Interceptor.Chain chain) throws IOException {
    Buffer body = new Buffer();
    chain.request().body().writeTo(body);
    String words = URLDecoder.decode(body.readUtf8(), StandardCharsets.UTF_8);
    sent.add(chain.request().url().encodedPath() + " " + words);
    return new okhttp3.Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create("{\"ok\":true}", MediaType.get("application/json")))
        .build();
  }

  private Request<?> request(String body) {
    return app.read(body.replace('\'', '"')).orElseThrow();
  }

  private String told() throws Exception {
    assertTrue(afterwards.awaitQuiet(Duration.ofSeconds(10)));
    return String.join("\n", sent);
  }

  private static Response acked(String json) {
    return Response.json(200, json.replace('\'', '"'));
  }

  @Test
  void aLateRefusalOfAFormIsSaid() throws Exception {
    belated.tell(
        request(FORM), acked("{'response_action': 'errors', 'errors': {'text': 'a < b'}}"));
    assertTrue(told().contains("not kept. a &lt; b"), this::all);
    assertTrue(told().contains("channel=C1") && told().contains("user=U1"), this::all);
  }

  @Test
  void aLateDeclarationIsSaid() throws Exception {
    belated.tell(
        request(FORM),
        acked(
            "{'response_action': 'update', 'view': {'blocks': [{'type': 'section', 'text':"
                + " {'type': 'mrkdwn', 'text': 'Declared *INC-1*'}}]}}"));
    assertTrue(told().contains("Declared *INC-1*"), this::all);
  }

  @Test
  void whatWasKeptInSilenceIsSaid() throws Exception {
    for (String body : List.of(FORM, SLASH)) {
      sent.clear();
      Request<?> request = request(body);
      Belated.keptInSilence(request.getContext());
      belated.tell(request, Response.ok());
      assertTrue(told().contains("kept after all"), this::all);
    }
  }

  @Test
  void aFormThatWasOfferedIsAllThatIsSaid() throws Exception {
    belated.tell(request(SLASH), Response.ok());
    assertEquals("", told());
  }

  @Test
  void aMistakeOfOursIsNotBlamedOnTheDatabase() throws Exception {
    belated.tell(request(SLASH), new IllegalStateException("planted"));
    assertTrue(told().contains("mistake of its own"), this::all);
    assertFalse(told().contains("database"), this::all);
  }

  @Test
  void nobodyIsPromisedWhatCannotBeSaid() {
    assertTrue(Belated.reaches(request(FORM)) && Belated.reaches(request(SLASH)));
    assertFalse(Belated.reaches(request(SHORTCUT)));
  }

  private String all() {
    return sent.toString();
  }
}
