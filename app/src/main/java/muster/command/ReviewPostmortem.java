package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.command.words.PersonWord;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Review;
import muster.incident.ReviewFact;
import muster.incident.Wording;
import muster.postmortem.Readiness;

/**
 * {@code postmortem review}, {@code approve} and {@code draft}: who reads it before it is final.
 */
final class ReviewPostmortem {
  private static final int MOST = 10;

  /** Whom somebody named, or what was wrong with it. */
  private sealed interface Named {
    record People(List<PersonId> people) implements Named {}

    record Wrong(String sentence) implements Named {}
  }

  private ReviewPostmortem() {}

  static Decision ask(String typed, Incident incident, Situation now) {
    if (!Postmortem.mayFinish(incident, now)) {
      return Postmortem.notTheirs(incident, "asks for its review");
    }
    if (incident.phase().isOpen()) {
      return Decision.refused(
          "%s is still %s. Its postmortem is read once it is resolved: `/incident resolve …`"
              .formatted(incident.id(), incident.phase().word()));
    }
    return switch (named(typed, now)) {
      case Named.Wrong wrong -> Decision.refused(wrong.sentence());
      case Named.People people -> asked(people.people(), incident, now);
    };
  }

  private static Decision asked(List<PersonId> people, Incident incident, Situation now) {
    List<PersonId> others =
        people.stream().filter(each -> !incident.review().reviewers().contains(each)).toList();
    if (incident.review().stage() == Review.Stage.IN_REVIEW && others.isEmpty()) {
      return Decision.told(
          "It is in review already. `/incident postmortem` shows where it stands.");
    }
    Readiness readiness = ExplainFinding.readiness(Postmortem.draft(incident, now), incident, now);
    List<String> lines = new ArrayList<>();
    List<Readiness.Missing> missing =
        readiness.missing().stream()
            .filter(each -> !each.words().startsWith("postmortem review"))
            .toList();
    if (!missing.isEmpty()) {
      lines.add("Still missing before it can be final:");
      missing.forEach(each -> lines.add(FinishPostmortem.line(each)));
    }
    readiness.advice().forEach(advice -> lines.add(Wording.shown(advice)));
    return Decision.decided(String.join("\n", lines), new ReviewFact.ReviewAsked(others));
  }

  private static Named named(String typed, Situation now) {
    List<PersonId> people = new ArrayList<>();
    String rest = typed.strip().replaceFirst("^(?:by|from|with)\\s+", "");
    while (!rest.isBlank()) {
      if (rest.matches("(?is)and\\s.*")) {
        rest = rest.substring("and".length()).strip();
      }
      Optional<PersonWord.Leading> leading = PersonWord.leading(rest);
      if (leading.isEmpty()) {
        return new Named.Wrong(
            "`%s` is not a person. Mention who should read it: `/incident postmortem review @ben @cy`"
                .formatted(Wording.shown(rest)));
      }
      switch (person(leading.get().who(), now)) {
        case Named.Wrong wrong -> {
          return wrong;
        }
        case Named.People found -> people.addAll(found.people());
      }
      rest = leading.get().rest();
    }
    return people.size() > MOST
        ? new Named.Wrong(
            "Ask at most %d people: what everybody is asked, nobody does.".formatted(MOST))
        : new Named.People(people.stream().distinct().toList());
  }

  private static Named person(PersonWord word, Situation now) {
    return switch (word) {
      case PersonWord.Me me -> new Named.People(List.of(now.who()));
      case PersonWord.Mention mention -> member(new PersonId(mention.id()), now);
      case PersonWord.Named named -> {
        List<Person> found = now.known().named(named.name());
        yield found.size() == 1
            ? member(found.getFirst().id(), now)
            : new Named.Wrong(
                "Slack knows %s called `%s`. Choose the person from Slack's list while typing @."
                    .formatted(
                        found.isEmpty() ? "nobody" : found.size() + " people",
                        Wording.shown(named.name())));
      }
      case PersonWord.Nobody nobody -> new Named.People(List.of());
      case PersonWord.Team team ->
          new Named.Wrong(
              "A group reads nothing; people do. Mention who should read it: `/incident postmortem review @ben @cy`");
    };
  }

  private static Named member(PersonId id, Situation now) {
    Optional<Person> known = now.known().person(id);
    if (known.isEmpty()) {
      return new Named.Wrong(
          "Muster does not know %s. Ask somebody from this workspace.".formatted(id.mention()));
    }
    return known.get().canTakePart()
        ? new Named.People(List.of(id))
        : new Named.Wrong(
            "%s is %s and cannot be asked. Ask a member of this workspace."
                .formatted(id.mention(), known.get().inWords()));
  }

  static Decision approve(Incident incident, Situation now) {
    Review review = incident.review();
    if (review.stage() == Review.Stage.DRAFT) {
      return Decision.refused(
          "It is a draft, and nobody has asked for its review yet: `/incident postmortem review`");
    }
    return review.approved().contains(now.who())
        ? Decision.told("You have approved it already.")
        : Decision.decided("", new ReviewFact.ReviewApproved());
  }

  static Decision back(String typed, Incident incident, Situation now) {
    if (incident.review().stage() == Review.Stage.DRAFT) {
      return Decision.told("It is a draft.");
    }
    boolean reviews = incident.review().reviewers().contains(now.who());
    return reviews || Postmortem.mayFinish(incident, now)
        ? Decision.decided("", new ReviewFact.SentBackToDraft(Reason.in(typed)))
        : Postmortem.notTheirs(incident, "sends it back");
  }
}
