package muster.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.command.Decision.Decided;
import muster.command.Decision.Stated;
import muster.command.words.NumberWord;
import muster.incident.Incident;
import muster.incident.MarkFact;
import muster.incident.MessageRef;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Remark;
import muster.incident.SlackTime;
import muster.incident.Timeline;
import muster.incident.TimelineFact;
import muster.incident.Wording;

/**
 * {@code timeline collect}: which messages of the channel belong on the timeline and are not there
 * yet. Each that is ticked is marked as by a reaction (P-31).
 */
final class Collect {
  static final String WORD = "collect";
  private static final String SHOW = "show";

  /** Slack takes ten in one group, and a form of ten groups is as long as anybody scrolls. */
  private static final int GROUP = 10;

  private static final int PAGE = 100;
  private static final int LABEL = 75;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final Incident incident;
  private final Situation now;

  Collect(Incident incident, Situation now) {
    this.incident = incident;
    this.now = now;
  }

  /** {@code show 2} is the second page of what was read; otherwise the channel is read first. */
  Decision decide(String rest, Ask ask) {
    if (!rest.startsWith(SHOW)) {
      return Decision.decided(
          "Muster reads the channel and sends you privately what is not on the timeline.",
          new TimelineFact.CollectionAsked(now.who()));
    }
    int page = NumberWord.read(rest.substring(SHOW.length())).orElse(1);
    return ask.isForm() ? chosen(ask, page) : shown(page);
  }

  /** What a page had when the channel was read, without what is on the timeline by now. */
  private List<Remark> page(int page) {
    Set<String> known =
        Timeline.of(now.known().log(incident)).entries().stream()
            .flatMap(entry -> entry.source().stream())
            .map(source -> source.message().ts())
            .collect(Collectors.toSet());
    return now.known().remarks(incident).reversed().stream()
        .skip((page - 1L) * PAGE)
        .limit(PAGE)
        .filter(remark -> !known.contains(remark.ts()))
        .toList()
        .reversed();
  }

  /** The first page from this one on that has something to choose from. */
  private Optional<Integer> open(int from) {
    int last = (now.known().remarks(incident).size() + PAGE - 1) / PAGE;
    return IntStream.rangeClosed(from, last)
        .filter(page -> !page(page).isEmpty())
        .boxed()
        .findFirst();
  }

  private Decision shown(int asked) {
    Optional<Integer> page = open(asked);
    if (page.isEmpty()) {
      return Decision.refused(
          "There is nothing to choose from any more.",
          new Press("Read the channel again", incident.id() + " timeline " + WORD));
    }
    List<Remark> shown = page(page.get());
    List<Form.Field> groups = new ArrayList<>();
    for (int from = 0; from < shown.size(); from += GROUP) {
      groups.add(group(from / GROUP, shown.subList(from, Math.min(shown.size(), from + GROUP))));
    }
    return Decision.asks(
        new Form(
            "timeline " + WORD + " " + SHOW + " " + page.get(),
            Optional.of(incident.id()),
            "Onto the timeline",
            "Add",
            Optional.empty(),
            Optional.of(
                "Tick what happened, was seen or was decided. Each stands at the time it was said."),
            groups));
  }

  private Form.Ticks group(int number, List<Remark> remarks) {
    String first = time(remarks.getFirst());
    String last = time(remarks.getLast());
    String label = first.equals(last) ? first : first + " to " + last;
    return new Form.Ticks("said-" + number, label, remarks.stream().map(this::option).toList());
  }

  private Form.Option option(Remark remark) {
    String words = Wording.named(remark.words(), this::name);
    String author = Wording.named(remark.author(), this::name);
    return new Form.Option(remark.ts(), cut(words), Optional.of(cut(time(remark) + " " + author)));
  }

  private String name(String id) {
    return now.known().person(new PersonId(id)).map(Person::name).orElse("somebody");
  }

  private String time(Remark remark) {
    ZoneId zone = now.zone();
    return SlackTime.of(remark.ts()).map(at -> TIME.format(at.atZone(zone))).orElse("");
  }

  private static String cut(String text) {
    if (text.length() <= LABEL) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LABEL - 2)) ? LABEL - 2 : LABEL - 1;
    return text.substring(0, end) + "…";
  }

  /** Only what was offered can be ticked, whatever a form says. */
  private Decision chosen(Ask ask, int page) {
    Set<String> offered =
        now.known().remarks(incident).stream().map(Remark::ts).collect(Collectors.toSet());
    List<Stated> marks =
        IntStream.range(0, PAGE / GROUP)
            .mapToObj(group -> ask.field("said-" + group))
            .flatMap(Optional::stream)
            .flatMap(ticked -> Arrays.stream(ticked.split(" ", -1)))
            .distinct()
            .filter(offered::contains)
            .flatMap(this::mark)
            .toList();
    List<Press> next =
        open(page + 1).stream()
            .map(
                earlier ->
                    new Press(
                        "Earlier ones",
                        "%s timeline %s %s %d".formatted(incident.id(), WORD, SHOW, earlier)))
            .toList();
    String text =
        switch (marks.size()) {
          case 0 -> "Nothing was added to the timeline.";
          case 1 -> "One message is put on the timeline of %s.".formatted(incident.id());
          default ->
              "%d messages are put on the timeline of %s.".formatted(marks.size(), incident.id());
        };
    return new Decided(marks, new Reply(text, next));
  }

  private Stream<Stated> mark(String ts) {
    MessageRef message = new MessageRef(incident.places().channel().orElseThrow(), ts);
    return Marking.by(now.who(), now.known().about(incident, message.subject()))
        ? Stream.empty()
        : Stream.of(new Stated(new MarkFact.MarkAsked(message), Optional.empty()));
  }
}
