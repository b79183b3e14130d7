package muster.flow;

import java.time.Duration;

/** Why Slack did not do what it was asked, by what can be done about it. */
public abstract sealed class ChatProblem extends RuntimeException {
  private ChatProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** Slack said no and will say no again. The message is Slack's own word for it. */
  public static final class Refused extends ChatProblem {
    private final String logged;

    public Refused(String error) {
      this(error, error);
    }

    /**
     * @param logged as much of it as the log may have: a reason in words can quote what was asked
     */
    public Refused(String error, String logged) {
      super(error, null);
      this.logged = logged;
    }

    /** What the log may have of it: nothing that could quote an incident. */
    public String logged() {
      return logged;
    }
  }

  /** Slack asks for patience; nothing was done. */
  public static final class Busy extends ChatProblem {
    private final Duration retryAfter;

    public Busy(String method, Duration retryAfter) {
      super(method + " is rate limited", null);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Slack could not be reached or was not able to; nothing was done. */
  public static final class Down extends ChatProblem {
    public Down(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /** The call was made and no answer came: it may or may not have been done. */
  public static final class InDoubt extends ChatProblem {
    public InDoubt(String what, Throwable cause) {
      super(what, cause);
    }
  }
}
