package muster.card;

import java.util.Optional;
import muster.incident.Kind;

/** What each kind of incident is called, so that none is taken for another (P-6). */
final class KindWords {
  private KindWords() {}

  /** What is declared, and what it looks like from afar while it is open. */
  static String alarm(Kind kind) {
    return switch (kind) {
      case PRODUCTION -> "🚨";
      case NEAR_MISS -> "⚠️";
      case PROCESS -> "🧩";
      case DRILL -> "🎯";
    };
  }

  static String noun(Kind kind) {
    return switch (kind) {
      case PRODUCTION -> "INCIDENT";
      case NEAR_MISS -> "NEAR-MISS";
      case PROCESS -> "PROCESS FAILURE";
      case DRILL -> "DRILL";
    };
  }

  /** What a reader must not have to guess. */
  static Optional<String> note(Kind kind) {
    return switch (kind) {
      case PRODUCTION -> Optional.empty();
      case NEAR_MISS -> Optional.of("_Caught before users were hit._");
      case PROCESS -> Optional.of("_A failure of people process, not of a service._");
      case DRILL -> Optional.of("_An exercise: no user is affected._");
    };
  }

  static String impact(Kind kind) {
    return switch (kind) {
      case PRODUCTION -> "Impact";
      case NEAR_MISS -> "What nearly happened";
      case PROCESS -> "What failed";
      case DRILL -> "Impact, as played";
    };
  }

  /** What an entry of a runbook holds. */
  static String runbook(Kind kind) {
    return switch (kind) {
      case PRODUCTION, NEAR_MISS, DRILL ->
          "the commands, what one sees if they worked, when to call for help";
      case PROCESS -> "the steps, how one sees that they worked, whom to ask if they do not";
    };
  }

  static String noImpactYet(Kind kind) {
    return switch (kind) {
      case PRODUCTION -> "nobody has said yet what users see";
      case NEAR_MISS -> "nobody has said yet what users would have seen";
      case PROCESS -> "nobody has said yet which handover, rule or step";
      case DRILL -> "nobody has said yet what users would see";
    };
  }
}
