package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is recorded when Slack refuses an effect for good, so that a person hears of it. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  static final String NO_CHANNEL = "the incident has no channel";

  private Failures() {}

  static List<Fact> facts(Effect effect, String why) {
    if (why.equals(NO_CHANNEL)) {
      // That the channel could not be created was told when it was tried.
      return List.of();
    }
    if (effect instanceof Effect.Overheard) {
      LOG.info("{} was not done: {}", effect.inWords(), why);
      return List.of();
    }
    if (isAboutFailure(effect)) {
      LOG.warn("nobody could be told that something failed: {} ({})", effect.inWords(), why);
      return List.of();
    }
    return List.of(new Fact.DeliveryFailed(effect.inWords(), why, unreachable(effect)));
  }

  private static boolean isAboutFailure(Effect effect) {
    return (effect instanceof Effect.Say said && said.aboutFailure())
        || (effect instanceof Effect.Tell told && told.aboutFailure());
  }

  private static Optional<PersonId> unreachable(Effect effect) {
    return switch (effect) {
      case Effect.Tell told -> Optional.of(told.person());
      case Effect.TellDeclarer told -> Optional.of(told.person());
      case Effect.TellChecklist told -> Optional.of(told.person());
      default -> Optional.empty();
    };
  }
}
