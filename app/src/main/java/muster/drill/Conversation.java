package muster.drill;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.incident.SlackTime;
import muster.rehearsal.Channel;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;

/** What was said, channel by channel, as people saw it; times in UTC. */
public final class Conversation {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Workspace workspace;

  public Conversation(Workspace workspace) {
    this.workspace = workspace;
  }

  public void print(PrintWriter out) {
    for (Channel.View channel : workspace.channels()) {
      List<Message> messages = workspace.messages(channel.id());
      if (!messages.isEmpty()) {
        out.printf("%n━━ %s%n", title(channel));
        messages.forEach(message -> message(message, out));
      }
    }
    out.flush();
  }

  private String title(Channel.View channel) {
    if (channel.isDirect()) {
      return "Private messages of Muster and " + workspace.nameOf(channel.name());
    }
    return "#" + channel.name() + (channel.topic().isEmpty() ? "" : "  (" + channel.topic() + ")");
  }

  private void message(Message message, PrintWriter out) {
    String only =
        message.onlyFor().map(id -> " (only " + workspace.nameOf(id) + " sees this)").orElse("");
    boolean reply = message.threadTs().filter(ts -> !ts.equals(message.ts())).isPresent();
    String indent = reply ? "    ↳ " : "  ";
    out.printf(
        "%s%s %s%s%s%n",
        indent,
        SlackTime.of(message.ts()).map(CLOCK::format).orElse("--:--"),
        workspace.nameOf(message.author()),
        only,
        marks(message));
    for (String line : workspace.texts().lines(message, ZoneOffset.UTC)) {
      out.printf("%s   %s%n", reply ? "      " : "  ", line);
    }
    message.files().stream()
        .map(workspace.texts()::file)
        .forEach(file -> out.printf("     📄 %s%n", file.name()));
  }

  private static String marks(Message message) {
    return Optional.ofNullable(message.reactions().get("pushpin")).map(people -> " 📌").orElse("");
  }
}
