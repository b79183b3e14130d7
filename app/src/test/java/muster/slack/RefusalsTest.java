package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.slack.api.Slack;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import muster.flow.ChatProblem;
import muster.incident.PersonId;
import muster.meters.Meters;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/** A refusal says something of a person only if Slack says so. */
class RefusalsTest {
  private static final PersonId BEN = new PersonId("U2");

  private String error;
  private final WebCalls calls =
      new WebCalls(
          Slack.getInstance(
                  new SlackHttpClient(
                      new OkHttpClient.Builder().addInterceptor(this::refused).build()))
              .methods("xoxb-1"),
          new Throttle(InstantSource.system()),
          new Meters());

  private Response refused(Interceptor.Chain chain) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(
            ResponseBody.create(
                "{\"ok\":false,\"error\":\"" + error + "\"}", MediaType.get("application/json")))
        .build();
  }

  private WebChat chat() {
    return new WebChat(
        calls,
        "U0",
        new FoundChannels(InstantSource.system()),
        new FileServer("xoxb-0", URI.create("https://slack.com/api/")));
  }

  @Test
  void whoIsUnknownIsUnknown() {
    error = "user_not_found";
    assertEquals(Optional.empty(), new Directory(calls, "T0").person(BEN));
  }

  @Test
  void aTokenThatMayNotAskSaysNothingOfAnybody() {
    error = "missing_scope";
    assertThrows(ChatProblem.Refused.class, () -> new Directory(calls, "T0").person(BEN));
  }

  @Test
  void whoeverMayNotComeInIsLeftOut() {
    error = "cant_invite";
    assertEquals(List.of(BEN), chat().invite("C1", List.of(BEN)));
  }

  @Test
  void anArchivedChannelIsNobodysFault() {
    error = "is_archived";
    assertThrows(ChatProblem.Refused.class, () -> chat().invite("C1", List.of(BEN)));
  }
}
