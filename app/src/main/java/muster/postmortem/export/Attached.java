package muster.postmortem.export;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import muster.incident.SourceFile;

/**
 * The files of messages on the timeline: pictures are in the document itself as long as it does not
 * grow too large, and of everything else its name, size and hash are told.
 */
final class Attached {
  /** Of all pictures together, so that the document can still be sent by mail. */
  private static final long MOST = 8L * 1024 * 1024;

  /** What a browser draws without running anything in it. */
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private final Function<String, Optional<byte[]>> content;
  private final Html html;
  private long used;

  /**
   * @param content the bytes of a file by its id
   * @param html where it is written
   */
  Attached(Function<String, Optional<byte[]>> content, Html html) {
    this.content = content;
    this.html = html;
  }

  void file(SourceFile file) {
    if (file.copied().isEmpty()) {
      html.open("p", "class", "file").text("Not copied: ").text(file.name());
      html.text(file.why().isBlank() ? "" : ", because " + file.why()).close("p");
      return;
    }
    SourceFile.Copied copy = file.copied().get();
    Optional<byte[]> picture =
        Optional.of(file.id())
            .filter(id -> PICTURES.contains(copy.type()) && used + copy.size() <= MOST)
            .flatMap(content);
    if (picture.isPresent()) {
      used += copy.size();
      picture(file.name(), copy.type(), picture.get());
    } else {
      html.open("p", "class", "file").text("File: ").text(file.name()).text(", " + size(copy));
      html.text(", SHA-256 ").text("code", copy.sha256()).close("p");
    }
  }

  private void picture(String name, String type, byte[] bytes) {
    String data = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    html.open("figure", "class", "attached");
    html.open("img", "src", data, "alt", name);
    html.text("figcaption", name).close("figure");
  }

  private static String size(SourceFile.Copied copy) {
    return copy.size() < 1024 ? copy.size() + " bytes" : (copy.size() + 512) / 1024 + " KiB";
  }
}
