package muster.slack;

import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.flow.ChatProblem;
import muster.incident.PersonId;

/** Brings people into a channel: whoever may not come in keeps nobody else out. */
record Admission(WebCalls calls) {
  /** Already as it was asked to be. */
  private static final Set<String> INSIDE = Set.of("already_in_channel", "cant_invite_self");

  /** This one person may not come in; anything else would keep out everybody. */
  private static final Set<String> NOT_LET_IN =
      Set.of(
          "cant_invite",
          "failed_for_some_users",
          "no_user",
          "org_user_not_in_team",
          "restricted_action",
          "ura_max_channels",
          "user_is_restricted",
          "user_is_ultra_restricted",
          "user_not_found",
          "users_not_found");

  /**
   * Those who were left out.
   *
   * @throws ChatProblem.Refused if it is not the people whom Slack refuses
   */
  List<PersonId> of(List<PersonId> people, String channel) {
    List<String> ids = people.stream().map(PersonId::value).toList();
    try {
      ConversationsInviteResponse invited =
          calls.call(
              "conversations.invite",
              m -> m.conversationsInvite(r -> r.channel(channel).users(ids).force(true)));
      return leftOut(invited);
    } catch (ChatProblem.Refused refused) {
      if (INSIDE.contains(refused.getMessage())) {
        return List.of();
      }
      if (people.size() == 1 && NOT_LET_IN.contains(refused.getMessage())) {
        return List.copyOf(people);
      }
      throw refused;
    }
  }

  private static List<PersonId> leftOut(ConversationsInviteResponse invited) {
    return Optional.ofNullable(invited.getErrors()).orElse(List.of()).stream()
        .filter(error -> error.getUser() != null && !INSIDE.contains(error.getError()))
        .map(error -> new PersonId(error.getUser()))
        .toList();
  }
}
