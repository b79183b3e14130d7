package muster.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import muster.flow.ChatProblem;
import muster.flow.Permit;
import muster.meters.Meters;

/** Makes one Web API call and says what became of it in our own words. */
final class WebCalls {
  /** Slack's own troubles: it may do the same call later, and may have done it already. */
  private static final Set<String> TROUBLES =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  private static final int REQUEST_TIMEOUT = 408;
  private static final Duration UNSAID = Duration.ofSeconds(30);

  private final MethodsClient methods;
  private final Throttle throttle;
  private final Meters meters;
  private final Permit permit;

  WebCalls(MethodsClient methods, Throttle throttle, Meters meters) {
    this(methods, throttle, meters, Permit.ALWAYS);
  }

  private WebCalls(MethodsClient methods, Throttle throttle, Meters meters, Permit permit) {
    this.methods = methods;
    this.throttle = throttle;
    this.meters = meters;
    this.permit = permit;
  }

  /** The same, asking the permit before every call. */
  WebCalls permittedBy(Permit other) {
    return new WebCalls(methods, throttle, meters, other);
  }

  /** In the middle of a call that takes long. */
  void renew() {
    permit.renew();
  }

  /** A call of the client. */
  interface Call<T> {
    T on(MethodsClient methods) throws IOException, SlackApiException;
  }

  <T extends SlackApiTextResponse> T call(String method, Call<T> call) {
    return call(method, "", call);
  }

  /**
   * @throws ChatProblem if Slack did not answer that it did it
   */
  <T extends SlackApiTextResponse> T call(String method, String channel, Call<T> call) {
    return measured(
        method,
        channel,
        () -> {
          T answer = made(method, channel, call);
          if (!answer.isOk()) {
            throw refused(method, channel, String.valueOf(answer.getError()));
          }
          return answer;
        });
  }

  /**
   * Makes a call whose answer need not say whether it was done.
   *
   * @throws ChatProblem if there was no answer, or not one of Slack's
   */
  <T> T answered(String method, String channel, Call<T> call) {
    return measured(method, channel, () -> made(method, channel, call));
  }

  /** What came of a call, as it is counted. */
  private enum Came {
    OK,
    REFUSED,
    LIMITED,
    DOWN,
    IN_DOUBT,
    FAULT;

    static Came of(ChatProblem problem) {
      return switch (problem) {
        case ChatProblem.Refused refused -> REFUSED;
        case ChatProblem.Busy busy -> LIMITED;
        case ChatProblem.Down down -> DOWN;
        case ChatProblem.InDoubt doubt -> IN_DOUBT;
      };
    }
  }

  private <T> T measured(String method, String channel, Supplier<T> call) {
    heldBack(method, channel);
    permit.renew();
    long began = System.nanoTime();
    Came came = Came.FAULT;
    try {
      T answer = call.get();
      came = Came.OK;
      return answer;
    } catch (ChatProblem problem) {
      came = Came.of(problem);
      throw problem;
    } finally {
      meters.called(method, came, Duration.ofNanos(System.nanoTime() - began));
    }
  }

  private void heldBack(String method, String channel) {
    try {
      throttle.check(method, channel);
    } catch (ChatProblem.Busy busy) {
      meters.held(method);
      throw busy;
    }
  }

  private <T> T made(String method, String channel, Call<T> call) {
    try {
      T answer = LastMoment.permitted(permit, () -> call.on(methods));
      if (answer == null) {
        throw new ChatProblem.InDoubt(method + ": the answer was empty", null);
      }
      return answer;
    } catch (LastMoment.Withheld e) {
      throw new ChatProblem.Down(method + ": " + e.getMessage(), e);
    } catch (ConnectException | UnknownHostException e) {
      throw new ChatProblem.Down(method + ": Slack cannot be reached", e);
    } catch (IOException e) {
      throw new ChatProblem.InDoubt(method + ": the answer was lost", e);
    } catch (SlackApiException e) {
      throw unusual(method, channel, e);
    } catch (JsonParseException e) {
      // Something between us and Slack answered in its place, with a page for people.
      throw new ChatProblem.InDoubt(method + ": the answer was not Slack's", e);
    }
  }

  private ChatProblem unusual(String method, String channel, SlackApiException e) {
    int status = e.getResponse().code();
    if (status == 429) {
      return throttle.close(method, channel, retryAfter(e.getResponse().header("Retry-After")));
    }
    boolean unreadable = status < 400;
    if (status >= 500 || status == REQUEST_TIMEOUT || unreadable) {
      return new ChatProblem.InDoubt(method + ": Slack answered " + status, e);
    }
    return e.getError() == null || e.getError().getError() == null
        ? new ChatProblem.Refused("http_" + status)
        : refused(method, channel, e.getError().getError());
  }

  private ChatProblem refused(String method, String channel, String error) {
    if (error.equals("ratelimited") || error.equals("rate_limited")) {
      return throttle.close(method, channel, UNSAID);
    }
    return TROUBLES.contains(error)
        ? new ChatProblem.InDoubt(method + ": " + error, null)
        : new ChatProblem.Refused(error);
  }

  private static Duration retryAfter(String header) {
    try {
      return header == null
          ? UNSAID
          : Duration.ofSeconds(Math.max(1, Long.parseLong(header.strip())));
    } catch (NumberFormatException e) {
      return UNSAID;
    }
  }
}
