package muster.slack;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import muster.flow.ChatProblem;
import muster.incident.Person;
import muster.incident.PersonId;

/** Everyone in the workspace, page by page. */
public final class Directory {
  private static final int PAGE = 200;

  /** There is nobody of that id, or nobody whom our workspace may see. */
  private static final Set<String> UNKNOWN = Set.of("user_not_found", "user_not_visible");

  private final WebCalls calls;
  private final String team;

  /**
   * @param team our own workspace
   */
  Directory(WebCalls calls, String team) {
    this.calls = calls;
    this.team = team;
  }

  /**
   * Somebody by their id; empty if Slack does not know them.
   *
   * @throws muster.flow.ChatProblem if Slack cannot say
   */
  Optional<Person> person(PersonId id) {
    try {
      var user = calls.call("users.info", m -> m.usersInfo(r -> r.user(id.value()))).getUser();
      return Optional.of(Users.person(user, team));
    } catch (ChatProblem.Refused refused) {
      if (UNKNOWN.contains(refused.getMessage())) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /**
   * The ids of everyone in a channel.
   *
   * @throws muster.flow.ChatProblem if Slack does not list them
   */
  public List<String> members(String channel) {
    List<String> members = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      ConversationsMembersResponse listed =
          calls.call(
              "conversations.members",
              m -> m.conversationsMembers(r -> r.channel(channel).limit(PAGE).cursor(from)));
      members.addAll(listed.getMembers());
      cursor = MessageLookup.next(listed.getResponseMetadata());
    } while (!cursor.isEmpty());
    return members;
  }

  /**
   * Reads everyone.
   *
   * @throws muster.flow.ChatProblem if Slack does not list them
   */
  public void read(Consumer<List<Person>> page) {
    String cursor = "";
    do {
      String from = cursor;
      UsersListResponse listed =
          calls.call("users.list", m -> m.usersList(r -> r.limit(PAGE).cursor(from)));
      page.accept(listed.getMembers().stream().map(user -> Users.person(user, team)).toList());
      cursor = MessageLookup.next(listed.getResponseMetadata());
    } while (!cursor.isEmpty());
  }
}
