package muster;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for SIGHUP, by which operators ask a program to read its files anew. Only {@code
 * sun.misc.Signal} hears a signal in Java. It is found by its name, since the compiler warns of
 * each use in a way that nobody can turn off.
 */
final class HangUp {
  private static final Logger LOG = LoggerFactory.getLogger(HangUp.class);

  private final Runnable restored;

  private HangUp(Runnable restored) {
    this.restored = restored;
  }

  /** Does this at every such signal, until it is closed; one at a time. */
  static HangUp listen(Runnable asked) {
    try {
      Class<?> listening = Class.forName("sun.misc.SignalHandler");
      Object signal =
          Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance("HUP");
      InvocationHandler hears = (proxy, method, arguments) -> heard(asked);
      Object listener =
          Proxy.newProxyInstance(listening.getClassLoader(), new Class<?>[] {listening}, hears);
      Object before = handle(signal, listening, listener);
      return new HangUp(() -> giveBack(signal, listening, before));
    } catch (ReflectiveOperationException | IllegalArgumentException notHere) {
      // Windows has no such signal, and with -Xrs Java leaves it to the system.
      LOG.info("no SIGHUP here: the playbook is read at the start only", notHere);
      return new HangUp(() -> {});
    }
  }

  private static synchronized Object heard(Runnable asked) {
    asked.run();
    return null;
  }

  private static Object handle(Object signal, Class<?> listening, Object listener)
      throws ReflectiveOperationException {
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), listening)
        .invoke(null, signal, listener);
  }

  private static void giveBack(Object signal, Class<?> listening, Object before) {
    try {
      handle(signal, listening, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves the signal to whoever had it before. */
  void close() {
    restored.run();
  }
}
