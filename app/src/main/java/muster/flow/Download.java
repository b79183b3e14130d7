package muster.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The bytes of a file as they were fetched, and what they are. */
public final class Download {
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
  private static final String PDF = "application/pdf";
  private static final String UNKNOWN = "application/octet-stream";
  private static final int LOOKED_AT = 1024;

  private final String declared;
  private final byte[] bytes;

  /**
   * @param declared the type that Slack says it has
   */
  public Download(String declared, byte[] bytes) {
    this.declared = declared.strip().toLowerCase(Locale.ROOT);
    this.bytes = bytes.clone();
  }

  /** What it is: as its own bytes say where they say it, else as Slack says. */
  public String type() {
    return shown().orElse(declared.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}") ? declared : UNKNOWN);
  }

  /**
   * Why it cannot be what Slack says it is, as the rest of a sentence; empty if it can. Where a
   * token is not good enough Slack answers with the page on which people sign in.
   */
  public Optional<String> wrong() {
    if (bytes.length == 0) {
      return Optional.of("it is empty");
    }
    if (isPage() && !declared.equals("text/html")) {
      return Optional.of("Slack sent a web page in its place");
    }
    boolean pictureOfAnotherKind =
        PICTURES.contains(declared) && !shown().filter(PICTURES::contains).isPresent();
    boolean noDocument = declared.equals(PDF) && !shown().equals(Optional.of(PDF));
    return pictureOfAnotherKind || noDocument
        ? Optional.of("it is not the " + declared + " it is said to be")
        : Optional.empty();
  }

  /** What its first bytes say. */
  private Optional<String> shown() {
    if (startsWith(0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (startsWith(0, "\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (startsWith(0, "GIF87a") || startsWith(0, "GIF89a")) {
      return Optional.of("image/gif");
    }
    if (startsWith(0, "RIFF") && startsWith(8, "WEBP")) {
      return Optional.of("image/webp");
    }
    return startsWith(0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
  }

  private boolean startsWith(int from, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= from + wanted.length
        && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }

  private boolean isPage() {
    int most = Math.min(bytes.length, LOOKED_AT);
    String head = new String(bytes, 0, most, StandardCharsets.ISO_8859_1);
    return head.replaceFirst("^(\u00ef\u00bb\u00bf)?(\\s|<!--.*?-->)*", "")
        .toLowerCase(Locale.ROOT)
        .matches("(?s)<(!doctype html|html|head|body)\\b.*");
  }

  public int size() {
    return bytes.length;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** In hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
