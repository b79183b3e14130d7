package muster.flow;

import muster.database.Outbox.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines in the log about what is asked of Slack and of others: they name the row, and nothing
 * of what it says. What went well is told only to whoever debugs.
 */
final class DeliveryLine {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLine.class);

  private DeliveryLine() {}

  static void done(Row row) {
    LOG.debug("{} outcome=done", about(row));
  }

  /** It will be tried again. */
  static void later(Row row, String why) {
    LOG.info("{} outcome=later why=\"{}\"", about(row), why);
  }

  static void gaveUp(Row row, String why) {
    LOG.warn("{} outcome=gave-up why=\"{}\"", about(row), why);
  }

  /** Somebody else works the lane now. */
  static void overtaken(Row row) {
    LOG.info("{} outcome=overtaken", about(row));
  }

  static void fault(Row row, RuntimeException bug) {
    LOG.error("{} outcome=fault", about(row), bug);
  }

  private static String about(Row row) {
    String incident = row.incident().map(number -> " incident=" + number).orElse("");
    return "outbox=%d%s kind=%s attempt=%d"
        .formatted(row.id(), incident, row.kind(), row.attempts() + 1);
  }

  /** A lane as the log may name it: whose or which channel it is belongs to nobody's log. */
  static String lane(String lane) {
    boolean named = lane.startsWith("person/") || lane.startsWith("channel/");
    return named ? lane.substring(0, lane.indexOf('/')) : lane;
  }
}
