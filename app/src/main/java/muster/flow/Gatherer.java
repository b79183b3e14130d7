package muster.flow;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.card.CollectOffer;
import muster.database.Database;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Remarks;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.LookAlike;
import muster.incident.PersonId;
import muster.incident.Remark;
import muster.incident.Timeline;
import muster.incident.Wording;

/** Fetches what belongs on a timeline: files, and what was said in the channel (P-31). */
record Gatherer(Database database, Chat chat, Clocks clocks) {
  /** Two pages of a form. */
  private static final int MOST = 200;

  /** Alerts that look alike are one of those, so more of them are read. */
  private static final int MOST_READ = 1_000;

  /** Nobody chooses from more than fits into the form's lines. */
  private static final int LONGEST = 300;

  List<Fact> gather(Incident incident, Gathering effect, Attempt attempt) {
    return switch (effect) {
      case Gathering.CopyFile copy -> new FileCopies(database, chat).copy(incident, copy, attempt);
      case Gathering.CollectMessages collect -> {
        if (mayKnow(incident, collect.person())) {
          collect(incident, collect, attempt);
        }
        yield List.of();
      }
    };
  }

  private boolean mayKnow(Incident incident, PersonId person) {
    int number = incident.id().number();
    return database.read(handle -> new Incidents(handle).visible(number, person)).isPresent();
  }

  private void collect(Incident incident, Gathering.CollectMessages effect, Attempt attempt) {
    String channel = Sender.channel(incident);
    Set<String> known = onTimeline(incident);
    List<Remark> remarks = newest(chat.remarks(channel, MOST_READ), known);
    database.write(
        handle -> {
          new Remarks(handle).replace(incident.id(), remarks, clocks.now());
          return null;
        });
    if (effect.asked() || !remarks.isEmpty()) {
      attempt.post(
          chat, effect.person().value(), Post.of(CollectOffer.of(incident, remarks.size())));
    }
  }

  /** Of alerts that look alike the first one stands for all. */
  private static List<Remark> newest(List<Remark> said, Set<String> known) {
    Set<String> looks = new HashSet<>();
    List<Remark> distinct =
        said.stream()
            .map(Gatherer::kept)
            .filter(remark -> !remark.words().isBlank())
            .sorted(Comparator.comparing(Remark::ts))
            .filter(remark -> looks.add(look(remark)))
            .filter(remark -> !known.contains(remark.ts()))
            .toList();
    return distinct.subList(Math.max(0, distinct.size() - MOST), distinct.size());
  }

  /** What people say is never alike. */
  private static String look(Remark remark) {
    return remark.author().startsWith("<@") || PersonId.isPseudonym(remark.author())
        ? remark.ts()
        : remark.author() + "|" + LookAlike.of(remark.words());
  }

  private Set<String> onTimeline(Incident incident) {
    return Timeline.of(database.read(handle -> new Facts(handle).log(incident.id())))
        .entries()
        .stream()
        .flatMap(entry -> entry.source().stream())
        .map(source -> source.message().ts())
        .collect(Collectors.toSet());
  }

  private static Remark kept(Remark said) {
    String words = Wording.heard(said.words()).replaceAll("\\s+", " ").strip();
    return new Remark(
        said.ts(), said.author(), words.length() <= LONGEST ? words : words.substring(0, LONGEST));
  }
}
