package muster.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import muster.database.FactWords;
import muster.database.FactWords.Sort;
import muster.incident.Fact;
import muster.incident.MarkFact;
import muster.incident.MessageRef;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.TimelineFact;

/**
 * Which words of a log somebody typed. Others' facts repeat some of them: what an action says
 * stands in each fact about it. So whatever says the very same goes as well.
 */
final class Blanking {
  /** What stands in place of words. */
  static final String BLANK = "(removed)";

  private final Set<String> words = new HashSet<>();
  private final Set<MessageRef> messages = new HashSet<>();

  private Blanking() {}

  /** What this person typed, in commands and in messages that were put on the timeline. */
  static Blanking of(List<Recorded> log, PersonId person) {
    Blanking theirs = new Blanking();
    Predicate<Recorded> isTheirs = fact -> theirs.isBy(fact, person);
    log.stream()
        .filter(isTheirs)
        .forEach(
            fact -> {
              Fact unused = FactWords.changed(fact.fact(), theirs::collect);
            });
    return theirs;
  }

  private boolean isBy(Recorded recorded, PersonId person) {
    return switch (recorded.fact()) {
      case MarkFact.MessageMarked marked -> {
        boolean wrote = marked.author().equals(person.mention());
        if (wrote) {
          messages.add(marked.message());
        }
        yield wrote;
      }
      case TimelineFact.OfMessage later -> messages.contains(later.message());
      default -> recorded.by().filter(person::equals).isPresent();
    };
  }

  private String collect(Sort sort, String text) {
    if (sort != Sort.NAME && !text.isBlank()) {
      words.add(text);
    }
    return text;
  }

  /** The fact without them. */
  Fact without(Recorded recorded) {
    return FactWords.changed(
        recorded.fact(), (sort, text) -> sort != Sort.NAME && words.contains(text) ? BLANK : text);
  }

  /** The messages on the timeline that they wrote, as {@link MessageRef#subject} says them. */
  List<String> messages() {
    return messages.stream().map(MessageRef::subject).sorted().toList();
  }
}
