package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Making channels and changing them: conversations.*, except what only looks. */
final class ConversationMethods {
  static final int LONGEST_NAME = 80;
  static final int LONGEST_TOPIC = 250;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

  private final State state;
  private final Events events;
  private final String bot;

  ConversationMethods(State state, Events events, String bot) {
    this.state = state;
    this.events = events;
    this.bot = bot;
  }

  List<Method> all() {
    String manage = "channels:manage groups:write";
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
        Method.of("conversations.open", "im:write", this::open));
  }

  private ObjectNode create(Call call) {
    String name = call.text("name");
    checkName(name);
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

  private static void checkName(String name) {
    if (name.isEmpty()) {
      throw new Refusal("invalid_name_required");
    }
    if (name.length() > LONGEST_NAME) {
      throw new Refusal("invalid_name_maxlength");
    }
    if (!NAME.matcher(name).matches()) {
      throw new Refusal("invalid_name_specials");
    }
    if (name.chars().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal("invalid_name_punctuation");
    }
  }

  private ObjectNode answer(Channel channel) {
    ObjectNode answer = Json.object();
    answer.set("channel", ChannelShape.of(channel, bot, state));
    return answer;
  }

  private ObjectNode invite(Call call) {
    Channel channel = open(state.channelFor(call.required("channel"), bot));
    List<String> people = call.list("users");
    if (people.isEmpty()) {
      throw new Refusal("no_user");
    }
    List<String> invited = new ArrayList<>();
    ArrayNode errors = Json.array();
    for (String person : people) {
      try {
        checkInvited(channel, person);
        invited.add(person);
      } catch (Refusal refusal) {
        String error = refusal.getMessage();
        errors.addObject().put("user", person).put("ok", false).put("error", error);
      }
    }
    if (!errors.isEmpty() && (!call.flag("force") || invited.isEmpty())) {
      String first = errors.get(0).path("error").asText();
      throw new Refusal(first).with("errors", errors);
    }
    channel.members.addAll(invited);
    invited.forEach(person -> events.moved(channel, person, true, Optional.of(bot)));
    ObjectNode answer = answer(channel);
    if (!errors.isEmpty()) {
      answer.set("errors", errors);
    }
    return answer;
  }

  private void checkInvited(Channel channel, String person) {
    Member member = state.member(person);
    if (person.equals(bot)) {
      throw new Refusal("cant_invite_self");
    }
    if (member.deleted) {
      throw new Refusal("cant_invite");
    }
    if (channel.members.contains(person)) {
      throw new Refusal("already_in_channel");
    }
  }

  private static Channel open(Channel channel) {
    named(channel);
    if (channel.archived) {
      throw new Refusal("is_archived");
    }
    return channel;
  }

  /** A conversation between two is not for such things. */
  private static void named(Channel channel) {
    if (channel.direct) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
  }

  private ObjectNode join(Call call) {
    Channel channel = state.channel(call.required("channel"));
    if (channel.isPrivate) {
      throw new Refusal(
          channel.members.contains(bot)
              ? "method_not_supported_for_channel_type"
              : "channel_not_found");
    }
    open(channel);
    if (channel.members.add(bot)) {
      events.moved(channel, bot, true);
      return answer(channel);
    }
    ObjectNode answer = answer(channel).put("warning", "already_in_channel");
    answer.putObject("response_metadata").putArray("warnings").add("already_in_channel");
    return answer;
  }

  private ObjectNode describe(Call call, String what, BiConsumer<Channel, String> change) {
    Channel channel = open(state.channelFor(call.required("channel"), bot));
    String value = call.text(what);
    if (value.length() > LONGEST_TOPIC) {
      throw new Refusal("too_long");
    }
    change.accept(channel, value);
    state.sight.channel(channel);
    events.described(channel, bot, what, value);
    return answer(channel);
  }

  private ObjectNode archive(Call call) {
    Channel channel = state.channelFor(call.required("channel"), bot);
    named(channel);
    if (channel.archived) {
      throw new Refusal("already_archived");
    }
    channel.archived = true;
    events.archived(channel, bot);
    return Json.object();
  }

  /** Says no more than which conversation it is, unless it is asked for. */
  private ObjectNode open(Call call) {
    List<String> people = call.list("users");
    if (people.isEmpty()) {
      throw new Refusal("users_list_not_supplied");
    }
    if (people.size() > 1) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    if (state.member(people.getFirst()).deleted) {
      throw new Refusal("user_disabled");
    }
    int before = state.channels.size();
    Channel channel = state.direct(people.getFirst(), bot);
    ObjectNode answer = Json.object();
    if (call.flag("return_im")) {
      answer.set("channel", ChannelShape.of(channel, bot, state));
    } else {
      answer.putObject("channel").put("id", channel.id);
    }
    return before < state.channels.size()
        ? answer
        : answer.put("no_op", true).put("already_open", true);
  }
}
