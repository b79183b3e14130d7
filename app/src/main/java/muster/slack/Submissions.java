package muster.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.flow.Answer;
import muster.flow.Intake;
import muster.flow.Request;
import muster.flow.Trail;
import muster.flow.Trail.Outcome;
import muster.incident.PersonId;
import muster.incident.Quote;
import muster.incident.Wording;

/** Forms that were filled in. What is refused stays on the screen, so nothing typed is lost. */
final class Submissions {
  private static final String UNREADABLE =
      "Muster does not know this form any more, so nothing was kept. Copy what you wrote, close it"
          + " and open it again.";

  private final Intake intake;
  private final Afterwards afterwards;

  Submissions(Intake intake, Afterwards afterwards) {
    this.intake = intake;
    this.afterwards = afterwards;
  }

  void register(App app) {
    app.viewSubmission(
        FormView.CALLBACK, (request, context) -> submitted(request.getPayload(), context));
    app.viewSubmission("said", (request, context) -> context.ack());
  }

  private Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    Optional<FormCarry> carried = FormCarry.read(view.getPrivateMetadata());
    if (carried.isEmpty()) {
      Trail.current().ended(Outcome.REFUSED, "a form that is not known any more");
      return refused(context, FormView.lastField(view), UNREADABLE);
    }
    FormCarry carry = carried.get();
    Request request = request(view, carry, new PersonId(payload.getUser().getId()));
    Answer answer = intake.answer(request);
    if (answer.form().isPresent()) {
      // A preview, or what else must be asked, takes the place of what was filled in.
      return replaced(context, FormView.of(answer.form().get(), carry.channel()));
    }
    if (!answer.done()) {
      String block = answer.field().orElseGet(() -> FormView.lastField(view));
      return refused(context, block, answer.text());
    }
    if (carry.words().startsWith("declare")) {
      // Nothing else on the screen answers a declaration: the form itself does.
      return replaced(context, FormView.saying("Declared", answer.text()));
    }
    if (answer.text().isBlank()) {
      Belated.keptInSilence(context);
    } else {
      afterwards.privately(answer, carry.channel(), request.who());
    }
    return context.ack();
  }

  private static Request request(View view, FormCarry carry, PersonId who) {
    Map<String, String> fields = fields(view.getState());
    return new Request(
        // A corrected form is another request; the same one twice is not.
        "form/" + view.getId() + "/" + Objects.hash(carry.words(), fields),
        who,
        carry.words(),
        Optional.of(carry.channel()).filter(channel -> !channel.isEmpty()),
        fields,
        carry.quote().map(Quote::message),
        carry.quote(),
        Optional.empty());
  }

  private static Response replaced(ViewSubmissionContext context, View next) {
    return context.ack(response -> response.responseAction("update").view(next));
  }

  private static Response refused(ViewSubmissionContext context, String block, String sentence) {
    return context.ack(
        r -> r.responseAction("errors").errors(Map.of(block, Spoken.plain(sentence))));
  }

  /** What was filled in, by block id; blank answers are kept so that a form is never mistaken. */
  static Map<String, String> fields(ViewState state) {
    Map<String, String> fields = new HashMap<>();
    state
        .getValues()
        .forEach(
            (block, actions) ->
                actions.values().forEach(value -> fields.put(block, answered(value))));
    return fields;
  }

  private static String answered(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return value.getSelectedOption().getValue();
    }
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream()
          .map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(" "));
    }
    return value.getValue() == null ? "" : Wording.clean(value.getValue());
  }
}
