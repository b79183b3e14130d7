package muster.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import muster.card.DrillPost;
import muster.database.Database;
import muster.database.Facts;
import muster.database.People;
import muster.debrief.Debrief;
import muster.debrief.Play;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Recorded;
import muster.incident.story.Story;

/**
 * What came of a drill that was played by a scenario (P-46), in its own channel and nowhere else.
 */
record DrillReport(Database database, Chat chat, Attempt attempt) {

  /** What a resolution asks of Slack; nothing where no scenario was played. */
  static List<Effect> asked(Incident after, Fact.Resolved resolved, Recorded recorded) {
    return resolved.stillBy().isPresent()
        ? List.of()
        : after.drill().story().stream()
            .flatMap(story -> effects(after, story, recorded.seq()).stream())
            .toList();
  }

  private static List<Effect> effects(Incident after, Story story, int seq) {
    String fileName =
        "drill-%s-%s-%d.md".formatted(story.name(), after.id(), seq).toLowerCase(Locale.ROOT);
    return List.of(
        new News.ShareDrillReport(Optional.empty(), seq),
        new News.ShareDrillReport(Optional.of(fileName), seq));
  }

  void share(Incident incident, String channel, News.ShareDrillReport share) {
    if (share.fileName().isEmpty()) {
      String summary = drawn(incident, share.upTo(), Debrief::summary);
      attempt.post(chat, channel, Post.of(DrillPost.report(summary)));
    } else {
      attempt.share(
          chat,
          channel,
          share.fileName().get(),
          incident.id() + " drill report",
          drawn(incident, share.upTo(), Debrief::markdown));
    }
  }

  /** The log only grows, so a report that is drawn again says the same. */
  private String drawn(Incident incident, int upTo, Function<Debrief, String> how) {
    return database.read(
        handle -> {
          List<Recorded> log =
              new Facts(handle)
                  .log(incident.id()).stream().filter(fact -> fact.seq() <= upTo).toList();
          Incident then = Incident.of(log);
          return how.apply(
              Debrief.of(
                  new Play(
                      then.drill().story().orElseThrow(),
                      then.drill().progress(),
                      log,
                      new People(handle)::nameOf,
                      log.getLast().recorded())));
        });
  }
}
