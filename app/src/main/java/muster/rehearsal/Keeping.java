package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes whatever changed into the journal, before anybody is told that it did: an app must not
 * remember a message that its workspace forgot. What a change costs does not grow with what was
 * said; of everything else there is little, and it is compared with what was written last.
 */
final class Keeping {
  private final State state;
  private final KeptFolder folder;
  private final Map<String, Boolean> deleted = new HashMap<>();
  private final Map<String, KeptChannel> channels = new HashMap<>();
  private final Map<String, ObjectNode> homes = new HashMap<>();
  private int groups;
  private int files;
  private long ids;
  private long ts;

  private Keeping(State state, KeptFolder folder) {
    this.state = state;
    this.folder = folder;
  }

  /** From now on keeps everything the workspace knows; the journal begins anew with it. */
  static void begin(State state, KeptFolder folder) {
    Keeping keeping = new Keeping(state, folder);
    state.run(
        () -> {
          List<ObjectNode> all = new ArrayList<>(List.of(KeptFolder.heading()));
          all.addAll(keeping.changed());
          folder.journal().rewrite(all);
          state.afterEachChange(keeping::keep);
        });
  }

  private void keep() {
    List<ObjectNode> changed = changed();
    if (!changed.isEmpty()) {
      folder.journal().append(changed);
    }
  }

  private List<ObjectNode> changed() {
    List<ObjectNode> records = new ArrayList<>();
    members(records);
    groups(records);
    files(records);
    for (Channel channel : state.channels.values()) {
      channels
          .computeIfAbsent(channel.id, id -> new KeptChannel(channel))
          .changed(state.changes(), records);
    }
    homes(records);
    if (state.ids() != ids || state.lastTs() != ts) {
      ids = state.ids();
      ts = state.lastTs();
      records.add(Json.object().put("ids", ids).put("ts", ts));
    }
    return records;
  }

  private void members(List<ObjectNode> records) {
    for (Member member : state.members.values()) {
      if (!Optional.of(member.deleted).equals(Optional.ofNullable(deleted.get(member.id)))) {
        deleted.put(member.id, member.deleted);
        records.add(
            Json.object()
                .put("member", member.id)
                .put("name", member.name)
                .put("real", member.realName)
                .put("zone", member.zone.getId())
                .put("bot", member.bot)
                .put("guest", member.guest)
                .put("stranger", member.stranger)
                .put("deleted", member.deleted));
      }
    }
  }

  private void groups(List<ObjectNode> records) {
    state.groups.values().stream()
        .skip(groups)
        .forEach(
            group -> {
              ObjectNode record = Json.object().put("group", group.id());
              record.put("handle", group.handle()).set("members", Json.tree(group.members()));
              records.add(record);
            });
    groups = state.groups.size();
  }

  /** The bytes are there before anything says that they are. */
  private void files(List<ObjectNode> records) {
    if (files == state.files.size()) {
      return;
    }
    state.files.values().stream()
        .skip(files)
        .forEach(
            file -> {
              folder.write(file.id(), file.content().bytes());
              ObjectNode record = Json.object().put("file", file.id());
              record.put("name", file.name()).put("title", file.title()).put("type", file.type());
              record.put("created", file.created().toString());
              record.set("channels", Json.tree(file.channels()));
              records.add(record);
            });
    files = state.files.size();
  }

  private void homes(List<ObjectNode> records) {
    state
        .homes
        .all()
        .forEach(
            (person, view) -> {
              if (!view.equals(homes.put(person, view))) {
                ObjectNode record = Json.object().put("home", person);
                record.set("view", view);
                records.add(record);
              }
            });
  }
}
