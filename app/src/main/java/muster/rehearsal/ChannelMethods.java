package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Which channels there are and who is in them: conversations.list, info and members. */
final class ChannelMethods {
  static final int LONGEST_PAGE = 1_000;
  private static final Set<String> TYPES =
      Set.of("public_channel", "private_channel", "mpim", "im");

  private final State state;
  private final Cursors cursors;
  private final String bot;

  ChannelMethods(State state, Cursors cursors, String bot) {
    this.state = state;
    this.cursors = cursors;
    this.bot = bot;
  }

  List<Method> all() {
    String read = "channels:read groups:read im:read";
    return List.of(
        Method.of("conversations.list", read, this::list),
        Method.of("conversations.info", read, this::info),
        Method.of("conversations.members", read, this::members));
  }

  private ObjectNode list(Call call) {
    List<String> types =
        call.list("types").isEmpty() ? List.of("public_channel") : call.list("types");
    if (!TYPES.containsAll(types)) {
      throw new Refusal("invalid_types");
    }
    List<ObjectNode> channels =
        state.channels.values().stream()
            .filter(channel -> types.contains(type(channel)))
            .filter(channel -> type(channel).equals("public_channel") || isIn(channel))
            .filter(channel -> !(call.flag("exclude_archived") && channel.archived))
            .map(this::listed)
            .toList();
    ObjectNode answer = Json.object();
    cursors.page(answer, "channels", channels, call, LONGEST_PAGE);
    return answer;
  }

  private boolean isIn(Channel channel) {
    return channel.members.contains(bot);
  }

  private ObjectNode listed(Channel channel) {
    ObjectNode json = ChannelShape.of(channel, bot, state);
    return channel.direct ? json : json.put("num_members", channel.members.size());
  }

  private static String type(Channel channel) {
    return channel.direct ? "im" : channel.isPrivate ? "private_channel" : "public_channel";
  }

  /** A channel that is open to all, or one that the app is in; to it no other exists. */
  private Channel visible(Call call) {
    Channel channel = state.channel(call.required("channel"));
    if (!type(channel).equals("public_channel") && !isIn(channel)) {
      throw new Refusal("channel_not_found");
    }
    return channel;
  }

  private ObjectNode info(Call call) {
    Channel channel = visible(call);
    ObjectNode answer = Json.object();
    answer.set("channel", ChannelShape.of(channel, bot, state));
    if (call.flag("include_num_members") && answer.get("channel") instanceof ObjectNode shaped) {
      shaped.put("num_members", channel.members.size());
    }
    return answer;
  }

  private ObjectNode members(Call call) {
    List<JsonNode> ids = visible(call).members.stream().map(Json::tree).toList();
    ObjectNode answer = Json.object();
    cursors.page(answer, "members", ids, call, LONGEST_PAGE);
    return answer;
  }
}
