package muster.model;

import muster.testing.FakeChat.Trouble;

/** Something that happens while incidents are worked on, and how a transcript writes it. */
sealed interface Step {
  /** Somebody who takes part. */
  enum Who {
    ADA("U0ADA"),
    BEN("U0BEN"),
    CY("U0CY"),
    EVE("U0EVE"),
    /** An app. */
    PAGER("U0PAGER"),
    /** Left the company. */
    GIL("U0GIL"),
    /** Nobody of whom Muster ever heard. */
    GHOST("U0GHOST");

    private final String id;

    Who(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    String mention() {
      return "<@" + id + ">";
    }

    boolean canHoldRole() {
      return compareTo(EVE) <= 0;
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** {@code impact} is empty where nothing was said. */
  record Declares(Who who, int severity, String title, String impact, boolean confidential)
      implements Step {
    String words() {
      return "declare sev%d %s%s%s"
          .formatted(
              severity,
              title,
              impact.isEmpty() ? "" : " --impact \"" + impact + "\"",
              confidential ? " --private" : "");
    }

    @Override
    public String toString() {
      return who + "> " + words();
    }
  }

  /**
   * A command about an incident, which counts from 1 and need not exist.
   *
   * @param there whether it is typed in the incident's channel rather than with its id
   * @param why what follows {@code because}; empty where nothing does
   */
  record Says(Who who, int incident, boolean there, String verb, String rest, String why)
      implements Step {
    String words() {
      String words = rest.isEmpty() ? verb : verb + " " + rest;
      return why.isEmpty() ? words : words + " because " + why;
    }

    @Override
    public String toString() {
      return (there ? who + " #inc-" + incident + "> " : who + "> INC-" + incident + " ") + words();
    }
  }

  /**
   * A correction of the timeline.
   *
   * @param nth which entry, in the order they were recorded, from 1; it need not exist
   * @param minutesAgo when it happened after all; 0 leaves its time
   * @param text what it says; empty where nothing is said, and for a strike the reason
   */
  record Corrects(Who who, int incident, boolean strikes, int nth, int minutesAgo, String text)
      implements Step {
    String words(int number) {
      String time = minutesAgo == 0 ? "" : " " + minutesAgo + "m ago";
      String said = text.isEmpty() ? "" : (strikes ? " because " : " ") + text;
      return (strikes ? "strike #" : "amend #") + number + (strikes ? "" : time) + said;
    }

    @Override
    public String toString() {
      return "%s> INC-%d %s (its entry %d)".formatted(who, incident, words(nth), nth);
    }
  }

  /** The form of {@code resolve}, filled in. */
  record FillsInResolve(Who who, int incident, String summary, String impact) implements Step {
    @Override
    public String toString() {
      return "%s fills in INC-%d resolve: %s | %s".formatted(who, incident, summary, impact);
    }
  }

  /** Slack delivers an earlier request again: the last is 1. */
  record ComesAgain(int back) implements Step {
    @Override
    public String toString() {
      return "--- the request " + back + " before comes again";
    }
  }

  record Passes(int minutes) implements Step {
    @Override
    public String toString() {
      return "--- " + minutes + " minutes pass";
    }
  }

  /** The next call of this kind goes wrong. */
  record GoesWrong(String verb, Trouble trouble) implements Step {
    @Override
    public String toString() {
      return "--- Slack's next " + verb + " is " + trouble;
    }
  }
}
