package muster;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends parts one after the other: what cannot be ended must not keep the rest from ending. */
final class InTurn {
  private static final Logger LOG = LoggerFactory.getLogger(InTurn.class);

  private InTurn() {}

  static void end(Runnable... parts) {
    for (Runnable part : List.of(parts)) {
      try {
        part.run();
      } catch (RuntimeException e) {
        LOG.error("a part of Muster did not end cleanly", e);
      }
    }
  }
}
