package muster.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.database.Database;
import muster.database.Deadlines;
import muster.database.Facts;
import muster.database.IncidentLists;
import muster.database.Incidents;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.Promise;
import muster.incident.Role;
import muster.incident.Timeline;
import muster.model.Step.Who;
import muster.testing.FakeChat;

/** Holds what Muster keeps and shows against the model. */
final class Comparison {
  private static final int NOBODYS = 9_999;

  private final Database database;
  private final Model model;

  Comparison(Database database, Model model) {
    this.database = database;
    this.model = model;
  }

  private Optional<Incident> load(int number) {
    return database.read(handle -> new Incidents(handle).load(number));
  }

  /** Where the incident is worked on, if there is such an incident. */
  Optional<String> channel(int number) {
    return load(number).flatMap(incident -> incident.places().channel());
  }

  /** What Muster calls the entry somebody means. */
  int number(Step.Corrects step) {
    return step.incident() > model.matters.size()
        ? NOBODYS
        : model
            .matters
            .get(step.incident() - 1)
            .entry(step.nth())
            .map(entry -> entry.number)
            .orElse(NOBODYS);
  }

  void holds() {
    for (int number = 1; number <= model.matters.size(); number++) {
      Matter it = model.matters.get(number - 1);
      Incident incident = load(number).orElseThrow(() -> new AssertionError("it is not there"));
      assertEquals(expected(it), actual(incident), incident.id() + " as it stands");
      timeline(it, incident);
      known(it, number);
    }
    assertEquals(Optional.empty(), load(model.matters.size() + 1), "nothing else was declared");
    assertEquals(expectedDeadlines(), actualDeadlines(), "what falls due");
  }

  private static String expected(Matter it) {
    return "%s, SEV%d, %s, %s, due %s, outside %s"
        .formatted(
            it.title,
            it.severity,
            it.phase,
            new TreeMap<>(it.roles),
            it.inside.due + " overdue " + it.inside.overdue,
            it.outside.due + " overdue " + it.outside.overdue);
  }

  private static String actual(Incident incident) {
    Map<String, String> roles = new TreeMap<>();
    for (Role role : Role.values()) {
      incident.roles().holder(role).ifPresent(who -> roles.put(role.word(), name(who)));
    }
    return "%s, %s, %s, %s, due %s, outside %s"
        .formatted(
            incident.title(),
            incident.severity(),
            incident.phase().word(),
            roles,
            due(incident.promise()),
            due(incident.outside().promise()));
  }

  private static String due(Promise promise) {
    return promise.due().orElse(null) + " overdue " + promise.overdue().orElse(null);
  }

  private static String name(PersonId id) {
    for (Who who : Who.values()) {
      if (who.id().equals(id.value())) {
        return who.toString();
      }
    }
    return id.value();
  }

  private void timeline(Matter it, Incident incident) {
    List<Timeline.Entry> entries =
        Timeline.of(database.read(handle -> new Facts(handle).log(incident.id()))).entries();
    List<Timeline.Entry> recorded = new ArrayList<>(entries);
    recorded.sort(Comparator.comparingInt(Timeline.Entry::number));
    List<Matter.Entry> expected = it.standing();
    assertEquals(
        lines(expected),
        recorded.stream().map(e -> line(e.at(), e.text(), e.said())).toList(),
        "the timeline of " + incident.id());
    for (int i = 0; i < expected.size(); i++) {
      Matter.Entry entry = expected.get(i);
      entry.number = entry.number == 0 ? recorded.get(i).number() : entry.number;
      assertEquals(entry.number, recorded.get(i).number(), "an entry keeps its number");
    }
    List<Matter.Entry> inOrder = new ArrayList<>(expected);
    inOrder.sort(Comparator.comparing(entry -> entry.at));
    assertEquals(
        inOrder.stream().map(entry -> entry.number).toList(),
        entries.stream().map(Timeline.Entry::number).toList(),
        "the order of the timeline");
  }

  private static List<String> lines(List<Matter.Entry> entries) {
    return entries.stream().map(e -> line(e.at, e.text, e.earlier)).toList();
  }

  private static String line(Instant at, String text, List<String> earlier) {
    return at + " " + text + (earlier.isEmpty() ? "" : ", before " + earlier);
  }

  private void known(Matter it, int number) {
    database.read(
        handle -> {
          Incidents incidents = new Incidents(handle);
          for (Who who : Who.values()) {
            PersonId id = new PersonId(who.id());
            boolean seen = incidents.visible(number, id).isPresent();
            assertEquals(it.isKnownTo(who), seen, who + " may know of INC-" + number);
            boolean listed =
                new IncidentLists(handle, id)
                    .open(50).stream().anyMatch(i -> i.id().number() == number);
            assertEquals(it.isKnownTo(who) && it.isOpen(), listed, who + " finds INC-" + number);
          }
          return null;
        });
  }

  private Set<String> expectedDeadlines() {
    Set<String> due = new TreeSet<>();
    for (int i = 0; i < model.matters.size(); i++) {
      Matter it = model.matters.get(i);
      int number = i + 1;
      it.inside.deadlines().forEach((kind, at) -> due.add(number + " " + kind + "  " + at));
      it.outside
          .deadlines()
          .forEach((kind, at) -> due.add(number + " " + kind + " external " + at));
      it.briefDue().ifPresent(at -> due.add(number + " BRIEF  " + at));
      it.reviewDue().ifPresent(step -> due.add(number + " REVIEW " + step));
      if (it.chase() != null) {
        due.add(number + " ROLE_UNFILLED ic " + it.chase());
      }
    }
    return due;
  }

  private Set<String> actualDeadlines() {
    Instant farAhead = Instant.parse("2100-01-01T00:00:00Z");
    Set<String> due = new TreeSet<>();
    database
        .read(handle -> new Deadlines(handle).due(farAhead, 1_000))
        .forEach(
            row ->
                due.add(
                    "%d %s %s %s"
                        .formatted(
                            row.incident(),
                            row.deadline().kind(),
                            row.deadline().about(),
                            row.deadline().at())));
    return due;
  }

  /** Everything that happened was posted once, in order, where people look. */
  void holds(FakeChat chat) {
    List<String> marks = chat.posts().stream().map(FakeChat.Posted::mark).toList();
    assertEquals(marks.stream().distinct().toList(), marks, "no post stands twice");
    for (int number = 1; number <= model.matters.size(); number++) {
      String channel = channel(number).orElseThrow();
      posted(model.matters.get(number - 1).channel, chat.in(channel), "#inc-" + number);
    }
    for (Who who : Who.values()) {
      posted(model.told.getOrDefault(who, List.of()), chat.in(who.id()), who + "'s messages");
    }
    posted(model.announced, chat.in("C-incidents"), "#incidents");
  }

  /** As people read it, without Slack's escapes. */
  private static List<String> read(List<String> posts) {
    return posts.stream()
        .map(p -> p.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .toList();
  }

  private static void posted(List<String> expected, List<String> posts, String where) {
    List<String> actual = read(posts);
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      if (!actual.get(i).contains(expected.get(i))) {
        throw new AssertionError(
            "post %d of %s should say “%s” and says “%s”"
                .formatted(i + 1, where, expected.get(i), actual.get(i)));
      }
    }
    assertEquals(expected.size(), actual.size(), where + ": " + expected + " but " + actual);
  }
}
