package muster.flow;

import java.util.List;
import java.util.Map;
import muster.database.Json;
import muster.database.Renaming;
import muster.database.Unsent;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;

/** What still waits for Slack and was meant for somebody who is removed: it is not sent. */
public final class ForNobody {
  private ForNobody() {}

  /** Drops what only they would have heard; how many things that were. */
  public static int drop(Handle handle, PersonId gone) {
    Unsent unsent = new Unsent(handle);
    int dropped = 0;
    Renaming them = new Renaming(Map.of(gone.value(), ""));
    for (Unsent.Row row : unsent.naming(them)) {
      if (EffectJson.isKnown(row.kind())) {
        Effect effect = EffectJson.read(row.kind(), row.payload());
        if (isOnlyFor(gone, effect)) {
          unsent.drop(row.id());
          dropped++;
        } else if (effect instanceof Effect.Invite invite) {
          unsent.change(row.id(), Json.write(without(gone, invite)));
        }
      }
    }
    return dropped;
  }

  private static boolean isOnlyFor(PersonId gone, Effect effect) {
    return switch (effect) {
      case Overheard.AnswerQuestion answer -> answer.asker().equals(gone);
      case Effect.Invite invite ->
          invite.group().isEmpty() && invite.people().stream().allMatch(gone::equals);
      default -> effect.listener().filter(gone::equals).isPresent();
    };
  }

  private static Effect.Invite without(PersonId gone, Effect.Invite invite) {
    List<PersonId> others = invite.people().stream().filter(p -> !p.equals(gone)).toList();
    return new Effect.Invite(others, invite.group());
  }
}
