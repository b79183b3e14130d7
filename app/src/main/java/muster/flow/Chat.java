package muster.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Remark;

/**
 * What Muster asks of Slack. Every verb blocks until Slack has answered and throws a {@link
 * ChatProblem} otherwise. Verbs that must not happen twice have a look-up beside them.
 */
public interface Chat {
  /** A channel by its id and its name without the number sign. */
  record Channel(String id, String name) {}

  /**
   * A message as it was said.
   *
   * @param author a mention, or the display name of an integration without an account
   * @param edited Slack's time of its last edit, where it had been edited
   * @param files the ids of the files it carries
   */
  record Said(
      String author, String text, String permalink, Optional<Instant> edited, List<String> files) {
    public Said(String author, String text, String permalink) {
      this(author, text, permalink, Optional.empty(), List.of());
    }
  }

  /**
   * A file that somebody shared.
   *
   * @param type as Slack says it
   * @param size in bytes
   * @param address empty where Slack does not keep it itself
   */
  record FileInfo(String id, String name, String type, long size, Optional<String> address) {}

  /** The same, asking the permit before every single call that it comes down to. */
  Chat permittedBy(Permit permit);

  Channel createChannel(String name, boolean confidential);

  /** The channel of this name, if Muster itself created it. */
  Optional<Channel> ourChannel(String name);

  /** A public channel by its name or id, or a private one by its id, with Muster in it. */
  Optional<Channel> joined(String nameOrId);

  /**
   * The id of a channel that must be there to be posted in.
   *
   * @throws ChatProblem.Refused if {@link #joined} finds none
   */
  default String channel(String nameOrId) {
    return joined(nameOrId)
        .map(Channel::id)
        .orElseThrow(
            () ->
                new ChatProblem.Refused(
                    "no public channel is called so, and Muster is in no private one with this id"));
  }

  /** Brings them in; who cannot be brought in does not keep the others out. Returns those. */
  List<PersonId> invite(String channel, List<PersonId> people);

  /** The people of a user group, by its handle or id; empty if there is no such group. */
  List<PersonId> groupMembers(String handleOrId);

  /** How a post calls a user group, by its handle or id; empty if there is no such group. */
  Optional<String> groupMention(String handleOrId);

  void setTopic(String channel, String topic);

  void setPurpose(String channel, String purpose);

  void pin(MessageRef message);

  /**
   * Posts to a channel, or privately to a person by their id.
   *
   * @param mark comes back from {@link #posted} when the answer to this call was lost
   */
  MessageRef post(String channelOrPerson, Post post, String mark);

  /** The post that carries this mark and was made at or after the given time. */
  Optional<MessageRef> posted(String channelOrPerson, String mark, Instant since);

  /** Shows a person their App Home; the blocks of the post are all of it. */
  void showHome(PersonId person, Post home);

  void edit(MessageRef message, Post changed);

  /** Says something in a channel that this person alone sees; it cannot be looked up. */
  void whisper(String channel, PersonId person, Post post);

  /** The message with exactly this ts, thread replies included; empty if it is gone. */
  Optional<Said> read(MessageRef message);

  /**
   * What people and integrations said last in a channel and in its threads, Muster itself aside, in
   * no order; the words as Slack has them.
   */
  List<Remark> remarks(String channel, int most);

  /** What a file is; empty if it is gone. */
  Optional<FileInfo> file(String id);

  /**
   * Reads a file that has an address; it is never made public.
   *
   * @param most how many bytes it may have
   * @throws ChatProblem.Refused with the rest of a sentence if it has more
   */
  Download download(FileInfo file, int most);

  /** Shares a text file in a channel. */
  void share(String channel, String fileName, String title, String text);

  /** Whether a file of this name was shared in the channel at or after the given time. */
  boolean shared(String channel, String fileName, Instant since);

  /**
   * The id of the channel's canvas, if it has one.
   *
   * @throws ChatProblem.Refused if it is not Muster's to write on
   */
  Optional<String> ourCanvas(String channel);

  /** Makes the channel's canvas; {@link #ourCanvas} finds it. The text is Markdown. */
  void createCanvas(String channel, String title, String text);

  /** Replaces all that the canvas says; doing it twice changes nothing. */
  void editCanvas(String canvas, String text);
}
