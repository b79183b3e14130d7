package muster.command;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.command.words.Reading;
import muster.command.words.ZoneWord;
import muster.incident.Nearest;
import muster.incident.PostmortemFact;
import muster.incident.Wording;
import muster.postmortem.export.Format;

/** {@code postmortem export html in Europe/Berlin}: the document for readers elsewhere (P-30). */
final class ExportPostmortem {
  /** The format, where one is typed; then the zone, after {@code in} or by itself. */
  private static final Pattern WORDS =
      Pattern.compile("(?is)(?<format>(?!in\\s)\\S+)?\\s*+(?:in\\s++)?(?<zone>.*)");

  private ExportPostmortem() {}

  static Decision decide(String typed, Situation now) {
    Matcher words = WORDS.matcher(typed.strip());
    words.matches();
    String word = Optional.ofNullable(words.group("format")).orElse("md");
    Optional<Format> format = Format.read(word);
    if (format.isEmpty()) {
      return unknown(word);
    }
    if (words.group("zone").isEmpty()) {
      return exported(format.get(), ZoneOffset.UTC);
    }
    return switch (ZoneWord.read(words.group("zone"), now.zone())) {
      case Reading.Read<ZoneId> read -> exported(format.get(), read.value());
      case Reading.Wrong<ZoneId> wrong ->
          Decision.refused(
              Wording.shown(wrong.sentence())
                  + " As in `/incident postmortem export %s in Europe/Berlin`"
                      .formatted(format.get().word()));
    };
  }

  private static Decision exported(Format format, ZoneId zone) {
    boolean utc = zone.equals(ZoneOffset.UTC);
    String times = utc ? "" : " Its times are in " + zone.getId() + ".";
    return Decision.decided(
        where(format) + times,
        new PostmortemFact.PostmortemExported(
            format.word(), utc ? Optional.empty() : Optional.of(zone.getId())));
  }

  private static String where(Format format) {
    return switch (format) {
      case MARKDOWN, HTML, JSON -> "The postmortem will be here as a file in a moment.";
      case CHRONOLOGY -> "The chronology will be here as a file in a moment.";
      case CANVAS ->
          "The postmortem will be on this channel's canvas in a moment. The next export replaces"
              + " it, so write in the postmortem and not on the canvas.";
    };
  }

  private static Decision unknown(String typed) {
    List<String> known = Format.words();
    String near =
        typed.toLowerCase(Locale.ROOT).equals("pdf")
            ? "Export html and print it as PDF from the browser. "
            : Nearest.to(typed, known).map(word -> "Did you mean `" + word + "`? ").orElse("");
    return Decision.refused(
        "`%s` is not a format. %sUse %s: `/incident postmortem export html`"
            .formatted(
                Wording.shown(typed),
                near,
                String.join(", ", known.subList(0, known.size() - 1)) + " or " + known.getLast()));
  }
}
