package muster.flow;

import java.util.List;
import java.util.Optional;
import muster.card.BurstLine;
import muster.card.StandsNow;
import muster.database.AlertCounts;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.incident.AlertFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Recorded;

/** Sends what follows from listening in an incident's channel. */
record OverheardSender(Database database, Chat chat, Clocks clocks) {
  List<Fact> send(Incident incident, Overheard effect, Attempt attempt) {
    return switch (effect) {
      case Overheard.AnswerQuestion answer -> answer(incident, answer.asker(), attempt);
      case Overheard.ReadSender read -> read(incident, read.message());
      case Overheard.PostBurst post ->
          burst(incident, post.began())
              .<List<Fact>>map(
                  line -> {
                    var posted =
                        attempt.post(chat, Sender.channel(incident), Post.of(line.message()));
                    return List.of(new AlertFact.BurstPosted(post.began(), posted.at()));
                  })
              .orElse(List.of());
      case Overheard.EditBurst edit -> {
        posted(incident, edit.began())
            .ifPresent(
                at ->
                    burst(incident, edit.began())
                        .ifPresent(line -> chat.edit(at, Post.of(line.message()))));
        yield List.of();
      }
    };
  }

  /** An answer cannot be looked up, so one in doubt is left alone: they can type the command. */
  private List<Fact> answer(Incident incident, PersonId asker, Attempt attempt) {
    int number = incident.id().number();
    boolean mayKnow =
        database.read(handle -> new Incidents(handle).visible(number, asker)).isPresent();
    if (mayKnow && !attempt.isInDoubt()) {
      attempt.begins().run();
      chat.whisper(Sender.channel(incident), asker, Post.of(StandsNow.of(incident, clocks.now())));
    }
    return List.of();
  }

  private List<Fact> read(Incident incident, MessageRef message) {
    boolean known =
        about(incident, AlertFact.subject(message)).stream()
            .anyMatch(recorded -> recorded.fact() instanceof AlertFact.SenderRead);
    return known
        ? List.of()
        : chat.read(message)
            .<List<Fact>>map(said -> List.of(new AlertFact.SenderRead(message, said.author())))
            .orElse(List.of());
  }

  private Optional<MessageRef> posted(Incident incident, int began) {
    return about(incident, AlertFact.subject(began)).stream()
        .flatMap(
            recorded ->
                recorded.fact() instanceof AlertFact.BurstPosted posted
                    ? Optional.of(posted.message()).stream()
                    : Optional.<MessageRef>empty().stream())
        .findFirst();
  }

  /** The burst as it stands, or as it ended. */
  private Optional<BurstLine> burst(Incident incident, int began) {
    Optional<BurstLine> ended =
        about(incident, AlertFact.subject(began)).stream()
            .flatMap(
                recorded ->
                    recorded.fact() instanceof AlertFact.BurstEnded over
                        ? Optional.of(BurstLine.of(over)).stream()
                        : Optional.<BurstLine>empty().stream())
            .findFirst();
    int number = incident.id().number();
    return ended.or(
        () ->
            database
                .read(handle -> new AlertCounts(handle).bursting(number, began))
                .map(
                    row ->
                        new BurstLine(
                            row.look().sender(),
                            row.look().wording(),
                            row.burst().orElseThrow().count(),
                            row.burst().orElseThrow().since(),
                            row.last(),
                            false)));
  }

  private List<Recorded> about(Incident incident, String subject) {
    return database.read(handle -> new Facts(handle).about(incident.id(), subject));
  }
}
