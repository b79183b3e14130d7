package muster.playbook;

import muster.incident.Kind;
import muster.incident.Section;

/**
 * What is asked for before any cause (P-12). Only an incident of production has users who see it;
 * the others are asked in words of their own (P-6).
 */
public final class Symptom {
  private Symptom() {}

  /** Completes "Say …". */
  public static String asked(Kind kind) {
    return switch (kind) {
      case PRODUCTION, DRILL -> "what users see";
      case NEAR_MISS -> "what could still happen";
      case PROCESS -> "what is held up, and for whom";
    };
  }

  /** What stands above the field. */
  public static String label(Kind kind) {
    return switch (kind) {
      case PRODUCTION, DRILL -> "What users see now";
      case NEAR_MISS -> "What could still happen";
      case PROCESS -> "What is held up now";
    };
  }

  /** The question with which it begins. */
  public static String question(Kind kind) {
    return switch (kind) {
      case PRODUCTION, DRILL -> "What do users see?";
      case NEAR_MISS -> "What nearly happened?";
      case PROCESS -> "What did not work?";
    };
  }

  /** What the impact is, to whoever is asked for it. */
  public static String impactHint(Kind kind) {
    return switch (kind) {
      case PRODUCTION, DRILL -> "Who cannot do what? A number, if there is one.";
      case NEAR_MISS -> "Who would have been unable to do what? A number, if there is one.";
      case PROCESS -> "Whose work is held up, and how much of it? A number, if there is one.";
    };
  }

  /** The same once it is over. */
  public static String finalImpactHint(Kind kind) {
    return switch (kind) {
      case PRODUCTION, DRILL -> "Who could not do what, for how long? A number, if there is one.";
      case NEAR_MISS ->
          "Who would have been unable to do what, for how long? A number, if there is one.";
      case PROCESS -> "Whose work was held up, for how long? A number, if there is one.";
    };
  }

  /** A believable one. */
  public static String example(Kind kind) {
    return switch (kind) {
      case PRODUCTION, DRILL -> "Cards fail for one in four";
      case NEAR_MISS -> "The certificate runs out at 15:00";
      case PROCESS -> "Nobody is on call until Monday";
    };
  }

  /** What the impact is called. */
  public static String impact(Kind kind) {
    return Section.IMPACT.title(kind);
  }
}
