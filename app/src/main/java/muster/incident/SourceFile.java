package muster.incident;

import java.util.Optional;

/**
 * A file of a message that is on the timeline.
 *
 * @param id Slack's
 * @param copied empty where it could not be copied
 * @param why it could not, as the rest of a sentence; empty where it was
 */
public record SourceFile(String id, String name, Optional<Copied> copied, String why) {

  /** What was copied: the same as in {@link TimelineFact.FileCopied}. */
  public record Copied(String type, long size, String sha256) {}
}
