package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.BoardList;
import muster.command.Press;
import muster.incident.HypothesisFact;
import muster.incident.HypothesisFact.Finding;
import muster.incident.Incident;
import muster.incident.PersonId;
import muster.incident.When;

/** What the channel hears of the board of hypotheses (P-16). */
final class BoardPost {
  private BoardPost() {}

  static Message of(Incident after, HypothesisFact fact, String by) {
    String which = "*Hypothesis #" + fact.number() + "*";
    String text = Lines.brief(fact.text());
    String line =
        switch (fact) {
          case HypothesisFact.HypothesisAdded f -> "🔎 %s by %s: %s".formatted(which, by, text);
          case HypothesisFact.HypothesisTaken f ->
              "🔎 %s is being checked by %s%s: %s%s"
                  .formatted(which, checkers(after, f, by), insteadOf(f), text, despite(f));
          case HypothesisFact.HypothesisRuledOut f ->
              "🔎 %s is *ruled out* by %s: %s\nBecause %s"
                  .formatted(which, by, text, Lines.said(f.why()));
          case HypothesisFact.HypothesisConfirmed f ->
              "🔎 %s is *confirmed* by %s: %s%s"
                  .formatted(
                      which, by, text, f.how().map(how -> "\n" + Lines.said(how)).orElse(""));
          case HypothesisFact.HypothesisReopened f ->
              "🔎 %s is open again, says %s: %s\nBecause %s"
                  .formatted(which, by, text, Lines.said(f.why()));
        };
    List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(line)));
    presses(after, fact).map(Blocks::buttons).ifPresent(blocks::add);
    return new Message(line, blocks);
  }

  private static Optional<List<Press>> presses(Incident after, HypothesisFact fact) {
    return switch (fact) {
      case HypothesisFact.HypothesisAdded f -> Optional.of(List.of(BoardList.check(after, f)));
      case HypothesisFact.HypothesisReopened f -> Optional.of(List.of(BoardList.check(after, f)));
      case HypothesisFact.HypothesisTaken f -> Optional.empty();
      case HypothesisFact.HypothesisRuledOut f -> Optional.empty();
      case HypothesisFact.HypothesisConfirmed f -> Optional.empty();
    };
  }

  private static String checkers(Incident after, HypothesisFact fact, String by) {
    return after.board().numbered(fact.number()).map(each -> names(each.checkers())).orElse(by);
  }

  private static String insteadOf(HypothesisFact.HypothesisTaken taken) {
    return taken.insteadOf().isEmpty() ? "" : ", instead of " + names(taken.insteadOf());
  }

  private static String names(List<PersonId> people) {
    return people.stream().map(PersonId::mention).collect(Collectors.joining(" and "));
  }

  private static String despite(HypothesisFact.HypothesisTaken taken) {
    return taken.despite().map(BoardPost::wasOut).orElse("");
  }

  private static String wasOut(Finding found) {
    return "\nIt was ruled out %s by %s: %s"
        .formatted(When.clock(found.at()), found.by().mention(), Lines.said(found.words()));
  }
}
