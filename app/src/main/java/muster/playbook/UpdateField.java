package muster.playbook;

import muster.incident.Kind;

/** The four fields of an internal update (P-21), in the order they are asked (P-12). */
public enum UpdateField {
  USERS_SEE(
      "What users see now",
      "The symptom and its extent, e.g. 23 % of checkouts fail, cards only",
      "Before any cause. A number, if there is one."),
  TRIED(
      "What we tried since the last update",
      "E.g. rolled back to v2.3.0 at 14:42, errors still at 20 %",
      "Each step with what came of it. What was ruled out counts."),
  NEXT(
      "Next action and its owner",
      "E.g. @cy fails over to the replica, result by 15:05",
      "One action, one person."),
  NEXT_UPDATE(
      "Time of the next update",
      "",
      "From the severity's cadence. It is shown wherever this update is read.");

  private final String label;
  private final String example;
  private final String hint;

  UpdateField(String label, String example, String hint) {
    this.label = label;
    this.example = example;
    this.hint = hint;
  }

  /** What stands above the field, in the form and in the posted update. */
  public String label(Kind kind) {
    return this == USERS_SEE ? Symptom.label(kind) : label;
  }

  /** What the empty field shows; empty for the one nobody types. At most 150 characters. */
  public String example() {
    return example;
  }

  /** What stands below the field in the form. */
  public String hint() {
    return hint;
  }
}
