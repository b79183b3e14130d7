package muster.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import muster.database.DatabaseAway;
import muster.database.NewerFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything that comes in from Slack: nobody from elsewhere gets past it, and
 * everybody is answered within Slack's three seconds, whatever happens behind it.
 */
final class Gate implements Middleware, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  /** Slack waits for three seconds, and the answer has to travel. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private static final int FORBIDDEN = 403;

  private final Residents residents;
  private final Regret regret;
  private final Belated belated;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

  Gate(Residents residents, Regret regret, Belated belated) {
    this.residents = residents;
    this.regret = regret;
    this.belated = belated;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain) {
    Request<?> asked = request;
    Origin origin;
    try {
      origin = Origin.of(asked);
    } catch (RuntimeException malformed) {
      LOG.warn("a request of an unknown shape was refused: {}", malformed.getClass().getName());
      return Response.error(FORBIDDEN);
    }
    if (!residents.concerns(origin)) {
      LOG.warn("a {} for another workspace or another app was refused", asked.getRequestType());
      return Response.error(FORBIDDEN);
    }
    if (residents.isOurselves(origin)) {
      return Response.ok();
    }
    return inTime(asked, work.submit(() -> admitted(asked, origin, chain)));
  }

  private Response admitted(Request<?> request, Origin origin, MiddlewareChain chain)
      throws Exception {
    return switch (residents.standing(origin)) {
      case RESIDENT -> chain.next(request);
      case STRANGER -> regret.turnAway(request);
      case NOT_SAID -> regret.tell(request, Regret.STRANGER);
    };
  }

  private Response inTime(Request<?> request, Future<Response> answer) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      work.execute(() -> comeLate(request, answer));
      return regret.tell(request, Belated.reaches(request) ? Regret.UNSURE : Regret.STILL_UNSURE);
    } catch (ExecutionException e) {
      return failed(request, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return regret.tell(request, Regret.STILL_UNSURE);
    }
  }

  private Response failed(Request<?> request, Throwable problem) {
    note(request, problem);
    return regret.tell(request, Regret.of(problem));
  }

  private static void note(Request<?> request, Throwable problem) {
    if (problem instanceof DatabaseAway || problem instanceof NewerFact) {
      LOG.warn("a {} was not kept: {}", request.getRequestType(), problem.getMessage());
    } else {
      LOG.error("a {} was not answered by our own fault", request.getRequestType(), problem);
    }
  }

  private void comeLate(Request<?> request, Future<Response> answer) {
    try {
      belated.tell(request, answer.get());
    } catch (ExecutionException e) {
      note(request, e.getCause());
      belated.tell(request, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("what came of a late {} was not told", request.getRequestType(), e);
    }
  }

  @Override
  public void close() {
    work.close();
  }
}
