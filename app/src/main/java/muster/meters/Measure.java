package muster.meters;

import java.util.List;

/**
 * Everything Muster measures of itself, beside what Java and the connection pool tell. What it is
 * told apart by comes from closed lists: never words somebody typed, names of channels, or ids.
 */
public enum Measure {
  COMMANDS(
      Form.COUNTER, "muster.commands", "Commands taken, by what came of them", "command outcome"),
  REQUESTS(
      Form.COUNTER,
      "muster.requests",
      "What came in from Slack, by what came of it",
      "kind outcome"),
  ACK(Form.TIMER, "muster.ack", "From a request's arrival to its acknowledgement", "kind"),
  SLACK_CALLS(
      Form.TIMER,
      "muster.slack.calls",
      "Calls of Slack's Web API; limited is Slack's 429",
      "method outcome"),
  SLACK_HELD(
      Form.COUNTER,
      "muster.slack.held",
      "Calls that were not made since Slack had asked for patience",
      "method"),
  SLACK_CONNECTED(Form.GAUGE, "muster.slack.connected", "1 while Slack is connected"),
  OUTBOX_DEPTH(Form.GAUGE, "muster.outbox.depth", "Things asked of Slack that are not done yet"),
  OUTBOX_OLDEST(
      Form.GAUGE, "muster.outbox.oldest.seconds", "How long the oldest of them has been waiting"),
  OUTBOX_FAILED(Form.COUNTER, "muster.outbox.failed", "Things that this node gave up for good"),
  REMINDER_LATENESS(
      Form.TIMER,
      "muster.reminder.lateness",
      "How long after its due time something was done that fell due",
      "kind"),
  REMINDERS_DUE(Form.GAUGE, "muster.reminders.due", "Things that are due by now and not done yet"),
  PROMISES_BROKEN(
      Form.COUNTER,
      "muster.promises.broken",
      "Updates that were promised and that nobody gave in time",
      "audience"),
  DATABASE_UP(Form.GAUGE, "muster.database.up", "1 while the database answers"),
  DATABASE_SIZE(Form.GAUGE, "muster.database.size.bytes", "Size of the embedded database's file"),
  DATABASE_COMPACTION(
      Form.TIMER,
      "muster.database.compaction",
      "Compactions of the embedded file, during which everybody waits"),
  BUILD(Form.GAUGE, "muster.build.info", "1, told apart by what runs", "version database");

  /** How it is measured. */
  public enum Form {
    COUNTER("counter", "_total"),
    TIMER("timer", "_seconds"),
    GAUGE("gauge", "");

    private final String word;
    private final String ending;

    Form(String word, String ending) {
      this.word = word;
      this.ending = ending;
    }

    public String word() {
      return word;
    }
  }

  private final Form form;
  private final String meter;
  private final String says;

  /** With a blank between each. */
  private final String labels;

  Measure(Form form, String meter, String says) {
    this(form, meter, says, "");
  }

  Measure(Form form, String meter, String says, String labels) {
    this.form = form;
    this.meter = meter;
    this.says = says;
    this.labels = labels;
  }

  public Form form() {
    return form;
  }

  /** As Micrometer names it. */
  public String meter() {
    return meter;
  }

  /** As Prometheus names it; a timer's has {@code _count}, {@code _sum} and more behind it. */
  public String prometheus() {
    return meter.replace('.', '_') + form.ending;
  }

  /** What it measures, as a sentence without its end. */
  public String says() {
    return says;
  }

  public List<String> labels() {
    return labels.isEmpty() ? List.of() : List.of(labels.split(" "));
  }
}
