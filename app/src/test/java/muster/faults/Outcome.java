package muster.faults;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import muster.database.Backlog;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.rehearsal.Channel;
import muster.rehearsal.Message;
import muster.rehearsal.Workspace;
import muster.transcript.Room;

/**
 * Everything that can be seen of a tale once it is over.
 *
 * @param places what stands where, in order: posts, pins, topics, members, files, by place
 * @param answers what was said to one person alone and may have been lost
 * @param facts the log of each incident
 * @param left what is still to be done
 */
record Outcome(
    Map<String, List<String>> places,
    List<String> answers,
    Map<String, List<String>> facts,
    int left) {

  private static final int INCIDENTS = 3;
  private static final Pattern ID = Pattern.compile("\\b[CDUS]\\d{7}\\b");
  private static final Pattern CHANNEL_NAME = Pattern.compile("\\binc-(\\d{4})\\b");
  private static final Pattern INCIDENT = Pattern.compile("\\bINC-20\\d\\d-(\\d{4})\\b");

  /** What people still owe after an earlier tale in the same room. */
  private static final Pattern EARLIER = Pattern.compile("\\b(inc|INC)--\\d");

  /** Numbers, ids and dates that every tale has its own of. */
  private static final Map<Pattern, Function<MatchResult, String>> OWN =
      Map.of(
          Pattern.compile("\\b\\d{10}\\.\\d{6}\\b"), m -> "TS",
          Pattern.compile("/p\\d{16}"), m -> "/pTS",
          Pattern.compile("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d+\\b"),
              m -> "DAY",
          Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d(?!\\d)"), m -> "DATE",
          Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b"), m -> "WEEKDAY",
          Pattern.compile("`#\\d+`"), m -> "`#n`",
          Pattern.compile("-postmortem-\\d+"), m -> "-postmortem-n",
          Pattern.compile("shows=\\d+"), m -> "shows=n",
          Pattern.compile("\\beve\\d+\\b"), m -> "eve");

  static Outcome of(Room room, int first, List<String> people) {
    Workspace workspace = room.workspace();
    String since = room.now().getEpochSecond() + ".000000";
    UnaryOperator<String> plain = text -> withoutItsOwn(text, workspace, first);
    Map<String, List<String>> places = new TreeMap<>();
    List<String> answers = new ArrayList<>();
    for (Channel.View channel : workspace.channels()) {
      List<String> lines = new ArrayList<>();
      for (Message message : workspace.messages(channel.id())) {
        String text = plain.apply(text(workspace, message));
        if (message.ts().compareTo(since) < 0 || EARLIER.matcher(text).find()) {
          continue;
        }
        if (message.onlyFor().isPresent()) {
          answers.add(text);
        } else {
          text.lines().forEach(lines::add);
        }
      }
      String name =
          channel.isDirect() ? "@" + workspace.nameOf(channel.name()) : "#" + channel.name();
      if (!lines.isEmpty() || isOf(first, channel)) {
        lines.addAll(around(workspace, channel).stream().map(plain).toList());
        places.put(plain.apply(name), lines);
      }
    }
    Database database = room.node().database();
    int left = database.read(Backlog::depth);
    return new Outcome(
        places, answers.stream().sorted().toList(), facts(database, first, plain), left);
  }

  private static boolean isOf(int first, Channel.View channel) {
    return IntStream.range(first, first + INCIDENTS)
        .anyMatch(number -> channel.name().startsWith("inc-%04d-".formatted(number)));
  }

  private static String text(Workspace workspace, Message message) {
    String files =
        String.join(
            "",
            message.files().stream()
                .map(workspace.texts()::file)
                .map(file -> "\n  file " + file.name() + "\n" + file.text())
                .toList());
    return workspace.nameOf(message.author())
        + message.onlyFor().map(person -> " to " + workspace.nameOf(person)).orElse("")
        + (message.threadTs().isPresent() ? " in a thread" : "")
        + ": "
        + String.join("\n  ", workspace.texts().lines(message, ZoneOffset.UTC))
        + files;
  }

  /** What is around the messages of a channel. */
  private static List<String> around(Workspace workspace, Channel.View channel) {
    if (channel.isDirect() || !channel.name().startsWith("inc-")) {
      return List.of();
    }
    List<String> pinned =
        workspace.messages(channel.id()).stream()
            .filter(message -> channel.pins().contains(message.ts()))
            .map(message -> text(workspace, message).lines().findFirst().orElse(""))
            .toList();
    return List.of(
        "members " + channel.members().stream().map(workspace::nameOf).sorted().toList(),
        "topic " + channel.topic(),
        "purpose " + channel.purpose(),
        "private " + channel.isPrivate(),
        "pinned " + pinned);
  }

  /** By incident: first what people did, in order, then what Muster learnt from Slack. */
  private static Map<String, List<String>> facts(
      Database database, int first, UnaryOperator<String> plain) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (int number = first; number < first + INCIDENTS; number++) {
      int wanted = number;
      List<Recorded> log =
          database.read(
              handle ->
                  new Incidents(handle)
                      .load(wanted)
                      .map(incident -> new Facts(handle).log(incident.id()))
                      .orElse(List.of()));
      List<String> lines =
          new ArrayList<>(
              log.stream()
                  .filter(recorded -> recorded.by().isPresent())
                  .map(r -> r.by().map(PersonId::value).get() + " " + r.fact())
                  .map(plain)
                  .toList());
      log.stream()
          .filter(recorded -> recorded.by().isEmpty())
          .map(recorded -> plain.apply(recorded.fact().toString()))
          .sorted()
          .forEach(lines::add);
      facts.put("INC-" + (number - first), lines);
    }
    return facts;
  }

  private static String withoutItsOwn(String text, Workspace workspace, int first) {
    String plain = ID.matcher(text).replaceAll(m -> workspace.nameOf(m.group()));
    plain = CHANNEL_NAME.matcher(plain).replaceAll(m -> "inc-" + (number(m.group(1)) - first));
    plain = INCIDENT.matcher(plain).replaceAll(m -> "INC-" + (number(m.group(1)) - first));
    for (var own : OWN.entrySet()) {
      plain = own.getKey().matcher(plain).replaceAll(own.getValue());
    }
    return plain;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Every line, with its place before it, so that outcomes can be compared line by line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    places.forEach((place, said) -> said.forEach(line -> lines.add(place + " | " + line)));
    facts.forEach((incident, log) -> log.forEach(line -> lines.add(incident + " | " + line)));
    lines.add("left to do: " + left);
    return lines;
  }
}
