package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without an intake: whatever got past would fail. */
class IncompleteTest {
  private final RegisteredApp app = new RegisteredApp(null, null, null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'command': '/incident', 'text': 'help', 'user_id': 'U1', 'trigger_id': '1'}",
        "command=%2Fincident&text=help&channel_id=C1&trigger_id=1",
        "{'type': 'block_actions', 'user': {'id': 'U1'}, 'actions': [{'action_id': 'p', 'value': 'x'}]}",
        "{'type': 'shortcut', 'callback_id': 'declare', 'user': {'id': 'U1'}}",
        "{'type': 'message_action', 'callback_id': 'declare_from_message', 'user': {'id': 'U1'},"
            + " 'trigger_id': '1', 'message': {'ts': '1.2'}, 'team': {'domain': 'acme'}}",
        "{'type': 'view_submission', 'user': {'id': 'U1'},"
            + " 'view': {'type': 'modal', 'callback_id': 'form', 'blocks': []}}",
        "{'type': 'event_callback', 'event_id': 'E1',"
            + " 'event': {'type': 'reaction_added', 'user': 'U1', 'reaction': 'pushpin'}}",
        "{'type': 'event_callback', 'event': {'type': 'app_mention', 'channel': 'C1', 'ts': '1.2'}}",
      })
  void whatLacksAPartIsAcknowledgedAndReachesNobody(String body) throws Exception {
    var request = app.read(body.replace('\'', '"')).orElseThrow();
    assertEquals(200, app.run(request).getStatusCode());
  }
}
