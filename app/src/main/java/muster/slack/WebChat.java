package muster.slack;

import com.slack.api.model.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.flow.Chat;
import muster.flow.ChatProblem;
import muster.flow.Download;
import muster.flow.Permit;
import muster.flow.Post;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Remark;

/** Slack over its Web API. */
public final class WebChat implements Chat {
  static final String MARK = "muster_outbox";

  private final WebCalls calls;
  private final String botUser;
  private final FoundChannels found;
  private final FileServer files;
  private final ChannelList channels;
  private final MessageLookup messages;
  private final ChannelCanvas canvases;

  WebChat(WebCalls calls, String botUser, FoundChannels found, FileServer files) {
    this.calls = calls;
    this.botUser = botUser;
    this.found = found;
    this.files = files;
    this.channels = new ChannelList(calls, botUser, found);
    this.messages = new MessageLookup(calls);
    this.canvases = new ChannelCanvas(calls, botUser);
  }

  @Override
  public Chat permittedBy(Permit permit) {
    return new WebChat(calls.permittedBy(permit), botUser, found, files);
  }

  @Override
  public Channel createChannel(String name, boolean confidential) {
    var created =
        calls
            .call(
                "conversations.create",
                m -> m.conversationsCreate(r -> r.name(name).isPrivate(confidential)))
            .getChannel();
    return new Channel(created.getId(), created.getName());
  }

  @Override
  public Optional<Channel> ourChannel(String name) {
    return channels.ours(name);
  }

  @Override
  public Optional<Channel> joined(String nameOrId) {
    return channels.joined(nameOrId);
  }

  @Override
  public List<PersonId> invite(String channel, List<PersonId> people) {
    return new Admission(calls).of(people, channel);
  }

  @Override
  public List<PersonId> groupMembers(String handleOrId) {
    return new UserGroups(calls).members(handleOrId);
  }

  @Override
  public Optional<String> groupMention(String handleOrId) {
    return new UserGroups(calls).mention(handleOrId);
  }

  @Override
  public void setTopic(String channel, String topic) {
    calls.call(
        "conversations.setTopic",
        m -> m.conversationsSetTopic(r -> r.channel(channel).topic(topic)));
  }

  @Override
  public void setPurpose(String channel, String purpose) {
    calls.call(
        "conversations.setPurpose",
        m -> m.conversationsSetPurpose(r -> r.channel(channel).purpose(purpose)));
  }

  @Override
  public void pin(MessageRef message) {
    try {
      calls.call(
          "pins.add", m -> m.pinsAdd(r -> r.channel(message.channel()).timestamp(message.ts())));
    } catch (ChatProblem.Refused refused) {
      if (!refused.getMessage().equals("already_pinned")) {
        throw refused;
      }
    }
  }

  @Override
  public MessageRef post(String channelOrPerson, Post post, String mark) {
    Message.Metadata metadata =
        Message.Metadata.builder().eventType(MARK).eventPayload(Map.of("id", mark)).build();
    try {
      var posted =
          calls.call(
              "chat.postMessage",
              channelOrPerson,
              m ->
                  m.chatPostMessage(
                      r ->
                          r.channel(channelOrPerson)
                              .text(post.text())
                              .blocksAsString(post.blocks().isEmpty() ? null : post.blocks())
                              .metadata(metadata)
                              .unfurlLinks(false)
                              .unfurlMedia(false)));
      return new MessageRef(posted.getChannel(), posted.getTs());
    } catch (ChatProblem.Refused refusal) {
      found.refused(channelOrPerson, refusal);
      throw refusal;
    }
  }

  @Override
  public Optional<MessageRef> posted(String channelOrPerson, String mark, Instant since) {
    try {
      return messages.posted(channelOrPerson, mark, since);
    } catch (ChatProblem.Refused refusal) {
      found.refused(channelOrPerson, refusal);
      throw refusal;
    }
  }

  @Override
  public void showHome(PersonId person, Post home) {
    String view = "{\"type\":\"home\",\"blocks\":" + home.blocks() + "}";
    calls.call(
        "views.publish", m -> m.viewsPublish(r -> r.userId(person.value()).viewAsString(view)));
  }

  @Override
  public void edit(MessageRef message, Post changed) {
    calls.call(
        "chat.update",
        m ->
            m.chatUpdate(
                r ->
                    r.channel(message.channel())
                        .ts(message.ts())
                        .text(changed.text())
                        .blocksAsString(changed.blocks())));
  }

  @Override
  public void whisper(String channel, PersonId person, Post post) {
    calls.call(
        "chat.postEphemeral",
        m ->
            m.chatPostEphemeral(
                r ->
                    r.channel(channel)
                        .user(person.value())
                        .text(post.text())
                        .blocksAsString(post.blocks())));
  }

  @Override
  public Optional<Said> read(MessageRef message) {
    return messages.read(message);
  }

  @Override
  public List<Remark> remarks(String channel, int most) {
    return new ChannelReading(calls, botUser).remarks(channel, most);
  }

  @Override
  public Optional<FileInfo> file(String id) {
    return files.find(id, calls);
  }

  @Override
  public Download download(FileInfo file, int most) {
    return files.fetch(file, most, calls);
  }

  @Override
  public void share(String channel, String fileName, String title, String text) {
    new SharedFile(channel, fileName, title, text).share(calls);
  }

  @Override
  public boolean shared(String channel, String fileName, Instant since) {
    return SharedFile.isThere(channel, fileName, since, calls);
  }

  @Override
  public Optional<String> ourCanvas(String channel) {
    return canvases.ours(channel);
  }

  @Override
  public void createCanvas(String channel, String title, String text) {
    canvases.create(channel, title, text);
  }

  @Override
  public void editCanvas(String canvas, String text) {
    canvases.replace(canvas, text);
  }
}
