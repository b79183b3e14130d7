package muster.playbook;

/** What Muster says before there is an incident. */
public final class Triage {
  /** On the form that declares, next to the severity (P-2). */
  public static final String IN_DOUBT =
      "In doubt choose the higher level. Lowering it later is normal; raising it late costs the"
          + " most expensive minutes.";

  private Triage() {}

  /**
   * The text of the ticket that somebody who wanted to declare a SEV4 can file instead (P-1). Plain
   * text for any tracker, to be filled in.
   */
  public static String ticket(String title) {
    return """
        %s

        What users see: none, or cosmetic (SEV4, no incident was declared)
        Where and since when:
        How to see it:
        Done when:
        """
        .formatted(title);
  }
}
