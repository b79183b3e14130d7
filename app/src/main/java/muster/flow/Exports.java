package muster.flow;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import muster.database.Database;
import muster.incident.Incident;
import muster.incident.PostmortemFact;
import muster.incident.Recorded;
import muster.postmortem.export.Format;

/** Brings the postmortem into the incident's channel: as a file, or on the channel's canvas. */
record Exports(Database database, Chat chat, Attempt attempt) {

  /** What an export asks of Slack. */
  static Effect effect(
      Incident incident, PostmortemFact.PostmortemExported asked, Recorded recorded) {
    Format format = format(Optional.of(asked.format()));
    return format == Format.CANVAS
        ? new News.WriteCanvas(asked.zone())
        : new News.SharePostmortem(
            format.fileName(incident.id(), recorded.seq()),
            Optional.of(format.word()),
            asked.zone());
  }

  private static Format format(Optional<String> word) {
    return word.flatMap(Format::read).orElse(Format.MARKDOWN);
  }

  /** A file is looked up by its name, which no other export has. */
  void share(Incident incident, String channel, News.SharePostmortem share) {
    Format format = format(share.format());
    attempt.share(
        chat,
        channel,
        share.fileName(),
        format.title(incident.id()),
        text(incident, format, share.zone()));
  }

  /** A channel has one canvas: it is looked up each time, and edited where Muster made it. */
  void write(Incident incident, String channel, News.WriteCanvas write) {
    String text = text(incident, Format.CANVAS, write.zone());
    Optional<String> canvas = chat.ourCanvas(channel);
    attempt.begins().run();
    if (canvas.isPresent()) {
      chat.editCanvas(canvas.get(), text);
    } else {
      chat.createCanvas(channel, incident.id() + " postmortem", text);
    }
  }

  private String text(Incident incident, Format format, Optional<String> zone) {
    ZoneId named = zone.map(ZoneId::of).orElse(ZoneOffset.UTC);
    return database.read(handle -> format.of(Postmortems.document(handle, incident, named)));
  }
}
