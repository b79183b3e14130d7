package muster.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.spi.JettyHttpServer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A port on which handlers answer, each request on a virtual thread of its own. It accepts from the
 * moment it is made; what nobody serves is answered 404.
 */
public final class Listener implements AutoCloseable {
  /** Whoever opens connections and says nothing takes only so much memory. */
  private static final int CONNECTIONS = 500;

  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

  private static final ThreadLocal<EndPoint> ASKER = new ThreadLocal<>();

  private final Server jetty;
  private final ServerConnector connector;
  private final JettyHttpServer handlers;

  /**
   * @param address port 0 takes any that is free
   * @throws IOException if the address cannot be listened on
   */
  public Listener(InetSocketAddress address) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    jetty = new Server(threads);
    jetty.setHandler(new Remembering(new ContextHandlerCollection()));
    jetty.setErrorHandler(Listener::sayStatus);
    jetty.setStopTimeout(LAST_ANSWERS.toMillis());
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ServerConnector(jetty, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(SILENCE.toMillis());
    jetty.addConnector(connector);
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    handlers = new JettyHttpServer(jetty, true);
    start();
  }

  private void start() throws IOException {
    try {
      connector.open();
      jetty.start();
    } catch (IOException e) {
      // Jetty wraps it, but whoever asked may take another port where this one is taken.
      throw e.getCause() instanceof BindException taken ? taken : e;
    } catch (Exception e) {
      throw new IOException("the port cannot be listened on", e);
    }
  }

  /** What no handler answered is told with its status and nothing else. */
  private static boolean sayStatus(Request request, Response response, Callback done) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
    Content.Sink.write(response, true, response.getStatus() + "\n", done);
    return true;
  }

  /**
   * Answers this path and whatever lies below it, unless a longer path is served as well. What a
   * handler throws ends the connection without an answer.
   */
  public void serve(String path, HttpHandler handler) {
    boolean folder = path.length() > 1 && path.endsWith("/");
    handlers.createContext(
        folder ? path.substring(0, path.length() - 1) : path,
        exchange -> answer(exchange, handler));
  }

  /** Nobody may take an answer that never came for one that says nothing. */
  private static void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
    EndPoint asker = ASKER.get();
    try {
      handler.handle(exchange);
    } catch (IOException | RuntimeException e) {
      asker.close();
      throw e;
    }
  }

  /** Who asks stays known while a handler answers, which Jetty's exchange does not tell. */
  private static final class Remembering extends Handler.Wrapper {
    Remembering(Handler contexts) {
      super(contexts);
    }

    @Override
    public boolean handle(Request request, Response response, Callback done) throws Exception {
      ASKER.set(request.getConnectionMetaData().getConnection().getEndPoint());
      try {
        return super.handle(request, response, done);
      } finally {
        ASKER.remove();
      }
    }
  }

  /** The port that is listened on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no more requests; those under way have a few seconds to be answered. */
  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the port could not be closed", e);
    }
  }
}
