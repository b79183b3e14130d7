package muster.slack;

import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import muster.incident.Person;

/** Everyone in the workspace, page by page. */
public final class Directory {
  private static final int PAGE = 200;

  private final WebCalls calls;

  Directory(WebCalls calls) {
    this.calls = calls;
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
      page.accept(listed.getMembers().stream().map(Users::person).toList());
      cursor = MessageLookup.next(listed.getResponseMetadata());
    } while (!cursor.isEmpty());
  }
}
