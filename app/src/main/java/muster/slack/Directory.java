package muster.slack;

import com.slack.api.methods.response.users.UsersListResponse;
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
