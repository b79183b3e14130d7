package muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import muster.testing.Databases;
import muster.testing.SignedPost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not a whole request of Slack gets its status and changes nothing. */
class ForgedTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static HttpRoom room;

  @BeforeAll
  static void open() throws Exception {
    room = new HttpRoom(Databases.inMemory(), 1);
  }

  @AfterAll
  static void close() {
    room.close();
    CLIENT.shutdownNow();
  }

  @AfterEach
  void nothingChanged() {
    room.stage().settle();
    assertEquals(List.of(), room.facts());
    assertEquals(List.of(), room.workspace().messages("general"));
    assertTrue(
        room.workspace().channels().stream().noneMatch(c -> c.name().startsWith("inc-")),
        "no channel was created");
  }

  private static URI events() {
    return room.address(0);
  }

  private static Instant now() {
    return InstantSource.system().instant();
  }

  private static String declare() {
    return "command=%2Fincident&text=declare+sev1+Forged&trigger_id=1.2&user_id="
        + room.workspace().idOf("ada")
        + "&channel_id=C1&response_url=http%3A%2F%2F127.0.0.1%3A1%2F";
  }

  private static HttpRequest.Builder signed(String contentType, String body) {
    return SignedPost.of(events(), room.workspace().signingSecret(), now(), contentType, body);
  }

  private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static void refused(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = sent(request);
    assertEquals(401, answer.statusCode());
    assertEquals("This request is not signed by Slack.\n", answer.body(), "always the same");
  }

  @Test
  void whatIsNotSignedIsRefused() throws Exception {
    refused(
        HttpRequest.newBuilder(events())
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(declare())));
    refused(HttpRequest.newBuilder(events()).POST(BodyPublishers.noBody()));
    refused(SignedPost.of(events(), "another secret", now(), FORM, declare()));
    refused(SignedPost.of(events(), "another secret", now(), "text/html", "{"));
    refused(
        HttpRequest.newBuilder(events())
            .header("X-Slack-Request-Timestamp", "soon")
            .header("X-Slack-Signature", "v0=0")
            .POST(BodyPublishers.ofString(declare())));
  }

  @ParameterizedTest
  @ValueSource(ints = {-6, 6})
  void whatIsStaleOrOfTheFutureIsRefused(int minutes) throws Exception {
    Instant at = now().plusSeconds(60L * minutes);
    refused(SignedPost.of(events(), room.workspace().signingSecret(), at, FORM, declare()));
  }

  @Test
  void aHeaderThatComesTwiceIsRefused() throws Exception {
    refused(signed(FORM, declare()).header("X-Slack-Signature", "v0=0"));
    refused(signed(FORM, declare()).header("X-Slack-Request-Timestamp", "" + 0));
  }

  @Test
  void anotherBodyUnderASignatureIsRefused() throws Exception {
    refused(signed(FORM, "text=list").POST(BodyPublishers.ofString(declare())));
  }

  @Test
  void whatIsForAnotherWorkspaceOrAppIsRefused() throws Exception {
    String shortcut =
        "payload="
            + URLEncoder.encode(
                """
                {"type":"shortcut","callback_id":"declare","trigger_id":"1.2","api_app_id":"A0OTHER",
                 "team":{"id":"T0REHEARSAL"},"user":{"id":"%s","team_id":"T0REHEARSAL"}}
                """
                    .formatted(room.workspace().idOf("ada")),
                StandardCharsets.UTF_8);
    String event =
        """
        {"type":"event_callback","event_id":"Ev1","team_id":"T0OTHER",
         "event":{"type":"team_join","user":{"id":"U1"}}}
        """;
    for (String form :
        List.of(declare() + "&team_id=T0OTHER", declare() + "&api_app_id=A0OTHER", shortcut)) {
      assertEquals(403, sent(signed(FORM, form)).statusCode(), form);
    }
    assertEquals(403, sent(signed("application/json", event)).statusCode());
    assertTrue(room.workspace().as("ada").form().isEmpty(), "nothing opened");
  }

  @Test
  void aChallengeIsAnsweredToSlackOnly() throws Exception {
    String challenge = "{\"token\":\"t\",\"challenge\":\"3eZbrw1a\",\"type\":\"url_verification\"}";
    HttpResponse<String> answer = sent(signed("application/json", challenge));
    assertEquals(200, answer.statusCode());
    assertEquals("3eZbrw1a", answer.body());
    refused(SignedPost.of(events(), "another secret", now(), "application/json", challenge));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "200 | application/x-www-form-urlencoded | ssl_check=1&token=t",
        "200 | application/json;charset=utf-8 | {\"type\":\"app_rate_limited\"}",
        "200 | application/x-www-form-urlencoded | payload=%7B%22type%22%3A%22of_tomorrow%22%7D",
        "400 | application/json | {\"type\":\"event_callback\"}",
        "400 | application/json | {\"type\":\"event_callback\",\"event\":[]}",
        "400 | application/json | {\"type\":7}",
        "400 | application/json | {\"type\":\"event_callback\"",
        "400 | application/json | [[[[",
        "400 | application/json | {} {}",
        "400 | application/json | null",
        "400 | application/json | command=%2Fincident&text=declare+sev1+Forged",
        "400 | application/x-www-form-urlencoded | {\"type\":\"url_verification\"}",
        "400 | application/x-www-form-urlencoded | payload=",
        "400 | application/x-www-form-urlencoded | payload=%7B",
        "400 | application/x-www-form-urlencoded | command=%zz",
        "400 | application/x-www-form-urlencoded | text=declare+sev1+Forged",
        "400 | application/x-www-form-urlencoded | &&==&",
        "415 | text/plain | command=%2Fincident&text=declare+sev1+Forged",
        "415 | multipart/form-data | command=%2Fincident&text=declare+sev1+Forged",
        "415 | application/xml | <declare/>",
      })
  void whatSlackDoesNotSendHasItsStatus(int status, String type, String body) throws Exception {
    HttpResponse<String> answer = sent(signed(type, body));
    assertEquals(status, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("Exception"), answer.body());
  }

  @Test
  void anEmptyBodyIsGarbled() throws Exception {
    assertEquals(400, sent(signed("application/json", "")).statusCode());
    assertEquals(400, sent(signed(FORM, "")).statusCode());
  }

  @Test
  void deepJsonIsGarbled() throws Exception {
    String deep = "{\"type\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}";
    assertEquals(400, sent(signed("application/json", deep)).statusCode());
  }

  @Test
  void aPayloadWithoutItsPartsIsNoCrash() throws Exception {
    for (String type :
        List.of("block_actions", "view_submission", "shortcut", "message_action", "view_closed")) {
      String payload = "payload=" + encoded("{\"type\":\"%s\"}".formatted(type));
      int status = sent(signed(FORM, payload)).statusCode();
      assertTrue(List.of(200, 400, 404, 500).contains(status), type + ": " + status);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void onlyPostIsAnswered(String method) throws Exception {
    HttpResponse<String> answer =
        sent(signed(FORM, declare()).method(method, BodyPublishers.ofString(declare())));
    assertEquals(405, answer.statusCode());
    assertEquals("POST", answer.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void otherPathsAreNotThere() throws Exception {
    for (String path : List.of("/slack/events/", "/slack/events2", "/slack", "/")) {
      URI other = events().resolve(path);
      assertEquals(
          404,
          sent(SignedPost.of(other, room.workspace().signingSecret(), now(), FORM, declare()))
              .statusCode());
    }
  }
}
