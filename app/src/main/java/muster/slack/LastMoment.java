package muster.slack;

import java.io.IOException;
import muster.flow.Permit;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Asks once more whether a call may still be made when the connection stands and nothing is written
 * yet: a process may have been paused for minutes while it was connecting.
 */
final class LastMoment implements Interceptor {
  /** Calls are made on the thread that asks for them, so the permit need not travel further. */
  private static final ThreadLocal<Permit> ASKED = ThreadLocal.withInitial(() -> Permit.ALWAYS);

  /** Nothing was sent. */
  static final class Withheld extends IOException {
    Withheld() {
      super("it came too late to be sent");
    }
  }

  /** A call of the client's. */
  interface Call<T, E extends Exception> {
    T make() throws IOException, E;
  }

  static <T, E extends Exception> T permitted(Permit permit, Call<T, E> call)
      throws IOException, E {
    ASKED.set(permit);
    try {
      return call.make();
    } finally {
      ASKED.remove();
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (!ASKED.get().holds()) {
      throw new Withheld();
    }
    return chain.proceed(chain.request());
  }
}
