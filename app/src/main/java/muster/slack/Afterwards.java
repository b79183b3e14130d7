package muster.slack;

import com.slack.api.Slack;
import com.slack.api.model.view.View;
import com.slack.api.webhook.Payload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import muster.command.Form;
import muster.command.Press;
import muster.flow.Answer;
import muster.flow.ChatProblem;
import muster.flow.Trail;
import muster.incident.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said to the asker alone after the ack. It answers what was just done, vanishes on reload
 * and cannot be looked up, so it is sent at most once.
 */
final class Afterwards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

  private static final int OK = 200;

  private final Slack slack;
  private final WebCalls web;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final UnderWay underWay = new UnderWay();

  Afterwards(Slack slack, WebCalls web) {
    this.slack = slack;
    this.web = web;
  }

  /** Opens a form; unless Slack says that it did, the asker gets a button that opens it. */
  void open(Form form, String triggerId, String channel, String responseUrl) {
    start(
        "views.open",
        () -> {
          try {
            show(FormView.of(form, channel), triggerId);
          } catch (ChatProblem closed) {
            LOG.warn("request={} views.open: {}", Trail.current().id(), closed.getMessage());
            send(buttonFor(form), responseUrl);
          }
        });
  }

  /** Answers where a shortcut left no place to write: in a modal. */
  void inModal(Answer answer, String triggerId, String channel) {
    start(
        "views.open",
        () -> {
          var view =
              answer.form().isPresent()
                  ? FormView.of(answer.form().get(), channel)
                  : FormView.saying("Muster", inWords(answer));
          show(view, triggerId);
        });
  }

  /** A press in a modal would have nowhere to be answered, so each is named as it is typed. */
  private static String inWords(Answer answer) {
    StringBuilder words = new StringBuilder(answer.text());
    for (Press press : answer.buttons()) {
      words.append("\n%s: `/incident %s`".formatted(press.label(), press.words()));
    }
    return words.toString();
  }

  /** Draws somebody's App Home. */
  void showHome(Runnable drawing) {
    start("views.publish", drawing::run);
  }

  private void show(View view, String triggerId) {
    web.call("views.open", m -> m.viewsOpen(r -> r.triggerId(triggerId).view(view)));
  }

  /** Answers a press, beside the message that was pressed. */
  void respond(Answer answer, String responseUrl) {
    start("response_url", () -> send(answer, responseUrl));
  }

  private void send(Answer answer, String responseUrl) throws IOException {
    Optional<Spoken> spoken = Spoken.of(answer);
    if (spoken.isPresent() && responseUrl != null && !responseUrl.isEmpty()) {
      Payload payload =
          Payload.builder().text(spoken.get().text()).blocks(spoken.get().blocks()).build();
      int status = slack.send(responseUrl, payload).getCode();
      if (status != OK) {
        LOG.warn(
            "request={} response_url was answered with {}: the asker was not told",
            Trail.current().id(),
            status);
      }
    }
  }

  /** Answers a mention where it was typed; a form cannot open without a press, so it is offered. */
  void ephemeral(Answer answer, String channel, PersonId who, Optional<String> threadTs) {
    Answer sayable = answer.form().map(Afterwards::buttonFor).orElse(answer);
    Spoken.of(sayable)
        .ifPresent(
            spoken ->
                start(
                    "chat.postEphemeral",
                    () ->
                        web.call(
                            "chat.postEphemeral",
                            m ->
                                m.chatPostEphemeral(
                                    r ->
                                        r.channel(channel)
                                            .user(who.value())
                                            .threadTs(threadTs.orElse(null))
                                            .text(spoken.text())
                                            .blocks(spoken.blocks())))));
  }

  /** Answers a form where the asker was, or in their own conversation with Muster. */
  void privately(Answer answer, String channel, PersonId who) {
    if (!channel.isEmpty()) {
      ephemeral(answer, channel, who, Optional.empty());
      return;
    }
    Spoken.of(answer)
        .ifPresent(
            spoken ->
                start(
                    "chat.postMessage",
                    () ->
                        web.call(
                            "chat.postMessage",
                            who.value(),
                            m ->
                                m.chatPostMessage(
                                    r ->
                                        r.channel(who.value())
                                            .text(spoken.text())
                                            .blocks(spoken.blocks())))));
  }

  private static Answer buttonFor(Form form) {
    String incident = form.incident().map(id -> id + " ").orElse("");
    Press press = new Press(form.title(), incident + form.command());
    return new Answer(
        true,
        "That needs a few more words. Open the form:",
        List.of(press),
        Optional.empty(),
        Optional.empty());
  }

  private interface Call {
    void make() throws IOException;
  }

  private void start(String name, Call call) {
    Trail trail = Trail.current();
    underWay.begun();
    calls.execute(
        () -> {
          try {
            trail.along(
                () -> {
                  call.make();
                  return null;
                });
          } catch (IOException | ChatProblem e) {
            LOG.warn("request={} {} was not sent: {}", trail.id(), name, e.getMessage());
          } catch (Exception e) {
            LOG.error("request={} {} was not sent by our own fault", trail.id(), name, e);
          } finally {
            underWay.ended();
          }
        });
  }

  /** Waits until everything begun is sent; false if that took too long. */
  boolean awaitQuiet(Duration most) throws InterruptedException {
    return underWay.awaitNone(most);
  }

  @Override
  public void close() {
    calls.shutdown();
    try {
      if (!calls.awaitTermination(5, TimeUnit.SECONDS)) {
        calls.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
