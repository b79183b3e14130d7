package muster.incident;

/**
 * How what is owed is followed up (P-27, P-39), in days from the day it is due. What was agreed
 * under one playbook is followed up by it, also after the file was edited.
 *
 * @param remindBefore how long before the owner is reminded
 * @param sponsorAfter how long it may be overdue until the sponsor hears of it
 * @param programmeAfter how long it may be overdue until the programme level does
 */
public record Pursuit(int remindBefore, int sponsorAfter, int programmeAfter) {
  public static final Pursuit STANDARD = new Pursuit(3, 7, 30);

  /** One step of it, in their order. */
  public enum Rung {
    /** The owner is reminded of what will be due. */
    REMINDED,
    /** The owner is told that it is overdue. */
    OVERDUE,
    /** So is the sponsor. */
    SPONSOR,
    /** So is whoever looks after all of them. */
    PROGRAMME
  }

  /** In days after the due day. */
  int after(Rung rung) {
    return switch (rung) {
      case REMINDED -> -remindBefore;
      case OVERDUE -> 1;
      case SPONSOR -> sponsorAfter;
      case PROGRAMME -> programmeAfter;
    };
  }
}
