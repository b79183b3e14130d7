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
import muster.flow.Trail;
import muster.flow.Trail.Outcome;
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
    Trail trail = Trail.current();
    Origin origin;
    try {
      origin = Origin.of(asked);
    } catch (RuntimeException malformed) {
      trail.ended(Outcome.TURNED_AWAY, "of an unknown shape");
      return Response.error(FORBIDDEN);
    }
    if (!residents.concerns(origin)) {
      trail.ended(Outcome.TURNED_AWAY, "for another workspace or another app");
      return Response.error(FORBIDDEN);
    }
    if (residents.isOurselves(origin)) {
      return Response.ok();
    }
    Future<Response> answer =
        work.submit(() -> trail.along(() -> admitted(asked, origin, chain, trail)));
    return inTime(asked, answer, trail);
  }

  private Response admitted(Request<?> request, Origin origin, MiddlewareChain chain, Trail trail)
      throws Exception {
    return switch (residents.standing(origin)) {
      case RESIDENT -> chain.next(request);
      case STRANGER -> {
        trail.ended(Outcome.TURNED_AWAY, "not from a member");
        yield regret.turnAway(request);
      }
      case NOT_SAID -> {
        trail.ended(Outcome.TURNED_AWAY, "not known to be from a member");
        yield regret.tell(request, Regret.STRANGER);
      }
    };
  }

  private Response inTime(Request<?> request, Future<Response> answer, Trail trail) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      trail.comesLate();
      work.execute(() -> comeLate(request, answer, trail));
      return regret.tell(request, Belated.reaches(request) ? Regret.UNSURE : Regret.STILL_UNSURE);
    } catch (ExecutionException e) {
      trail.failed(e.getCause());
      return regret.tell(request, Regret.of(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return regret.tell(request, Regret.STILL_UNSURE);
    }
  }

  private void comeLate(Request<?> request, Future<Response> answer, Trail trail) {
    try {
      trail.along(
          () -> {
            tellLate(request, answer, trail);
            return null;
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.error("request={} what came of it late was not told", trail.id(), e);
    }
  }

  private void tellLate(Request<?> request, Future<Response> answer, Trail trail)
      throws InterruptedException {
    try {
      belated.tell(request, answer.get());
      LOG.info("request={} was answered late", trail.id());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DatabaseAway || e.getCause() instanceof NewerFact) {
        LOG.warn("request={} was not kept: {}", trail.id(), e.getCause().getMessage());
      } else {
        LOG.error("request={} failed late by our own fault", trail.id(), e.getCause());
      }
      belated.tell(request, e.getCause());
    }
  }

  @Override
  public void close() {
    work.close();
  }
}
