package muster.slack;

import com.slack.api.model.Usergroup;
import java.util.List;
import java.util.Optional;
import muster.incident.PersonId;

/** Groups of people, by their handle or id. */
record UserGroups(WebCalls calls) {
  List<PersonId> members(String handleOrId) {
    return named(handleOrId).map(group -> members(group)).orElse(List.of());
  }

  Optional<String> mention(String handleOrId) {
    return named(handleOrId)
        .map(group -> "<!subteam^%s|@%s>".formatted(group.getId(), group.getHandle()));
  }

  private Optional<Usergroup> named(String handleOrId) {
    var groups =
        calls.call("usergroups.list", m -> m.usergroupsList(r -> r.includeDisabled(false)));
    return groups.getUsergroups().stream()
        .filter(group -> handleOrId.equals(group.getHandle()) || handleOrId.equals(group.getId()))
        .findFirst();
  }

  private List<PersonId> members(Usergroup group) {
    String id = group.getId();
    var listed =
        calls.call("usergroups.users.list", m -> m.usergroupsUsersList(r -> r.usergroup(id)));
    return listed.getUsers().stream().map(PersonId::new).toList();
  }
}
