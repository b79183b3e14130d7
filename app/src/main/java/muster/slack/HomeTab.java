package muster.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.card.Home;
import muster.flow.Answer;
import muster.flow.Homes;
import muster.flow.Intake;
import muster.flow.Request;
import muster.incident.PersonId;

/** The App Home: it is drawn after the ack, and its buttons answer in a modal. */
final class HomeTab {
  /** Action ids of everything that can be pressed there. */
  static final String ACTIONS = "home\\.";

  private static final Pattern TURN = Pattern.compile(Home.TURN + " (\\d{1,6})");

  private final Homes homes;
  private final Intake intake;
  private final Afterwards afterwards;

  HomeTab(Homes homes, Intake intake, Afterwards afterwards) {
    this.homes = homes;
    this.intake = intake;
    this.afterwards = afterwards;
  }

  void register(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          if ("home".equals(event.getTab())) {
            shows(new PersonId(event.getUser()), 0);
          }
          return context.ack();
        });
    app.blockAction(
        Pattern.compile(ACTIONS + ".*"),
        (request, context) -> {
          pressed(request.getPayload());
          return context.ack();
        });
  }

  private void shows(PersonId person, int page) {
    homes.opened(person, page);
    afterwards.showHome(() -> homes.draw(person));
  }

  private void pressed(BlockActionPayload payload) {
    String words = payload.getActions().getFirst().getValue();
    if (words == null) {
      return;
    }
    PersonId who = new PersonId(payload.getUser().getId());
    Matcher turn = TURN.matcher(words);
    if (turn.matches()) {
      shows(who, Integer.parseInt(turn.group(1)));
      return;
    }
    Answer answer =
        intake.answer(
            Request.typed("press/" + payload.getTriggerId(), who, words, Optional.empty()));
    if (answer.form().isPresent() || !answer.text().isBlank()) {
      afterwards.inModal(answer, payload.getTriggerId(), "");
    }
  }
}
