package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** conversations.*, except reading messages. */
final class ConversationMethods {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,80}");
  private static final int LONGEST_TOPIC = 250;

  private final State state;
  private final Shapes shapes;
  private final Events events;
  private final String bot;

  ConversationMethods(State state, Shapes shapes, Events events, String bot) {
    this.state = state;
    this.shapes = shapes;
    this.events = events;
    this.bot = bot;
  }

  List<Method> all() {
    String manage = "channels:manage groups:write";
    String read = "channels:read groups:read im:read";
    return List.of(
        Method.of("conversations.create", manage, this::create),
        Method.of("conversations.invite", manage, this::invite),
        Method.of("conversations.join", "channels:join", this::join),
        Method.of(
            "conversations.setTopic", manage, c -> describe(c, "topic", (ch, t) -> ch.topic = t)),
        Method.of(
            "conversations.setPurpose",
            manage,
            c -> describe(c, "purpose", (ch, t) -> ch.purpose = t)),
        Method.of("conversations.archive", manage, this::archive),
        Method.of("conversations.open", "im:write", this::open),
        Method.of("conversations.list", read, this::list),
        Method.of("conversations.info", read, this::info),
        Method.of("conversations.members", read, this::members));
  }

  private ObjectNode create(Call call) {
    String name = call.required("name");
    if (!NAME.matcher(name).matches()) {
      throw new Refusal(name.length() > 80 ? "invalid_name_maxlength" : "invalid_name_specials");
    }
    if (state.named(name).isPresent()) {
      throw new Refusal("name_taken");
    }
    Channel channel =
        new Channel(
            state.nextId("C"),
            name,
            call.flag("is_private"),
            false,
            bot,
            state.now().getEpochSecond());
    channel.members.add(bot);
    state.channels.put(channel.id, channel);
    state.sight.channel(channel);
    return answer(channel);
  }

  private ObjectNode answer(Channel channel) {
    ObjectNode answer = Json.object();
    answer.set("channel", channel.json(bot));
    return answer;
  }

  private ObjectNode invite(Call call) {
    Channel channel = open(state.channelFor(call.required("channel"), bot));
    List<String> invited = new ArrayList<>();
    ArrayNode errors = Json.array();
    for (String person : call.list("users")) {
      String error = notInvitable(channel, person);
      if (error.isEmpty()) {
        invited.add(person);
      } else {
        errors.addObject().put("user", person).put("ok", false).put("error", error);
      }
    }
    if (!errors.isEmpty() && (!call.flag("force") || invited.isEmpty())) {
      throw new Refusal(errors.get(0).path("error").asText());
    }
    channel.members.addAll(invited);
    invited.forEach(person -> events.moved(channel, person, true));
    ObjectNode answer = answer(channel);
    if (!errors.isEmpty()) {
      answer.set("errors", errors);
    }
    return answer;
  }

  private String notInvitable(Channel channel, String person) {
    Member member = state.members.get(person);
    if (member == null) {
      return "user_not_found";
    }
    if (person.equals(bot)) {
      return "cant_invite_self";
    }
    if (member.deleted) {
      return "user_disabled";
    }
    return channel.members.contains(person) ? "already_in_channel" : "";
  }

  private static Channel open(Channel channel) {
    if (channel.archived) {
      throw new Refusal("is_archived");
    }
    return channel;
  }

  private ObjectNode join(Call call) {
    Channel channel = open(state.channel(call.required("channel")));
    if (channel.isPrivate) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    if (channel.members.add(bot)) {
      events.moved(channel, bot, true);
    }
    return answer(channel);
  }

  private ObjectNode describe(Call call, String what, BiConsumer<Channel, String> change) {
    Channel channel = open(state.channelFor(call.required("channel"), bot));
    if (call.text(what).length() > LONGEST_TOPIC) {
      throw new Refusal("too_long");
    }
    change.accept(channel, call.text(what));
    state.sight.channel(channel);
    return answer(channel);
  }

  private ObjectNode archive(Call call) {
    open(state.channelFor(call.required("channel"), bot)).archived = true;
    return Json.object();
  }

  private ObjectNode open(Call call) {
    List<String> people = call.list("users");
    if (people.size() != 1) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    return answer(state.direct(people.getFirst(), bot));
  }

  private ObjectNode list(Call call) {
    List<String> types =
        call.list("types").isEmpty() ? List.of("public_channel") : call.list("types");
    List<ObjectNode> channels =
        state.channels.values().stream()
            .filter(channel -> types.contains(type(channel)))
            .filter(channel -> !channel.isPrivate || channel.members.contains(bot))
            .filter(channel -> !(call.flag("exclude_archived") && channel.archived))
            .map(channel -> channel.json(bot))
            .toList();
    int limit = Math.min(call.number("limit", 100), 1000);
    return shapes.page(Json.object(), "channels", channels, limit, call.text("cursor"));
  }

  private static String type(Channel channel) {
    return channel.direct ? "im" : channel.isPrivate ? "private_channel" : "public_channel";
  }

  private ObjectNode info(Call call) {
    Channel channel = state.channel(call.required("channel"));
    if ((channel.isPrivate || channel.direct) && !channel.members.contains(bot)) {
      throw new Refusal("channel_not_found");
    }
    return answer(channel);
  }

  private ObjectNode members(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    ObjectNode answer = Json.object();
    answer.set("members", Json.tree(channel.members));
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }
}
