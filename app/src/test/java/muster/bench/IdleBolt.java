package muster.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import muster.rehearsal.Workspace;

/** A Bolt app that acknowledges every command and does nothing else. */
final class IdleBolt implements AutoCloseable {
  private static final int THREADS = 32;

  private final Workspace workspace;
  private final SocketModeApp socket;

  private IdleBolt(Workspace workspace, SocketModeApp socket) {
    this.workspace = workspace;
    this.socket = socket;
  }

  /** Connected to a workspace of its own. */
  static IdleBolt start() throws Exception {
    Workspace workspace = BenchWorkspace.open();
    SlackConfig settings = new SlackConfig();
    settings.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(settings))
                .singleTeamBotToken(workspace.botToken())
                .authTestCacheExpirationMillis(-1L)
                .build());
    app.command("/incident", (request, context) -> context.ack("done"));
    SocketModeApp socket =
        new SocketModeApp(
            workspace.appToken(),
            app,
            SocketModeClient.Backend.Tyrus,
            failed -> Response.error(500),
            THREADS);
    socket.startAsync();
    BenchWorkspace.awaitConnected(workspace);
    return new IdleBolt(workspace, socket);
  }

  void command(int number) {
    workspace.as("ada").type("general", "/incident log " + number);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      workspace.close();
    }
  }
}
