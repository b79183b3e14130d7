package muster.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.flow.Trail;
import muster.flow.Trail.Kind;
import muster.flow.Trail.Outcome;
import muster.meters.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Where every request comes in, by whichever way: it is answered, measured, and gets its one line
 * in the log, which says nothing of what anybody typed.
 */
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final App app;
  private final Meters meters;

  Reception(App app, Meters meters) {
    this.app = app;
    this.meters = meters;
    meters.expect(List.of(Kind.values()), List.of(Outcome.values()));
  }

  /** Sends the acknowledgement. */
  interface Sending {
    void send(Response answer) throws Exception;
  }

  App app() {
    return app;
  }

  /**
   * Answers the request; if that fails, nothing is sent, and Slack brings it again.
   *
   * @param arrived when it came, by {@link System#nanoTime}
   */
  void receive(Request<?> request, long arrived, Sending sending) {
    Kind kind = kind(request);
    Trail trail = new Trail();
    Optional<Throwable> problem = answered(request, trail, sending);
    Duration took = Duration.ofNanos(System.nanoTime() - arrived);
    meters.answered(kind, trail.told(), took);
    trail.command().ifPresent(command -> meters.commanded(command, trail.told()));
    note(kind, trail, took, problem.or(trail::problem));
  }

  private Optional<Throwable> answered(Request<?> request, Trail trail, Sending sending) {
    Response answer;
    try {
      answer = trail.along(() -> app.run(request));
    } catch (Exception e) {
      trail.ended(Outcome.FAULT, "not acknowledged");
      return Optional.of(e);
    }
    try {
      sending.send(answer);
      return Optional.empty();
    } catch (Exception e) {
      trail.ended(Outcome.UNSENT, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Kind kind(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest typed -> Kind.SLASH;
      case BlockActionRequest pressed -> Kind.BUTTON;
      case ViewSubmissionRequest filled -> Kind.FORM;
      case GlobalShortcutRequest shortcut -> Kind.SHORTCUT;
      case MessageShortcutRequest shortcut -> Kind.SHORTCUT;
      case EventRequest event -> Kind.EVENT;
      default -> Kind.OTHER;
    };
  }

  private static void note(Kind kind, Trail trail, Duration took, Optional<Throwable> problem) {
    Level level = level(trail.told());
    if (!LOG.isEnabledForLevel(level)) {
      return;
    }
    StringBuilder line = new StringBuilder("request=").append(trail.id());
    line.append(" kind=").append(word(kind));
    trail.command().ifPresent(command -> line.append(" command=").append(command));
    trail.incident().ifPresent(id -> line.append(" incident=").append(id.number()));
    line.append(" outcome=").append(word(trail.told()));
    trail.why().ifPresent(why -> line.append(" why=\"").append(why).append('"'));
    line.append(" ms=").append(took.toMillis());
    LOG.atLevel(level).setCause(problem.orElse(null)).log(line.toString());
  }

  /** What merely happens comes by the thousand, and what went wrong must be seen. */
  private static Level level(Outcome outcome) {
    return switch (outcome) {
      case HEARD -> Level.DEBUG;
      case DONE, REFUSED, ASKED, REPEATED, TURNED_AWAY -> Level.INFO;
      case LATE, UNSENT, AWAY -> Level.WARN;
      case FAULT -> Level.ERROR;
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
