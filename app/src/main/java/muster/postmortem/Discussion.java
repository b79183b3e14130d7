package muster.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.ReviewFact;
import muster.incident.Section;

/**
 * What was said beside the document and after it.
 *
 * @param comments oldest first; they are for its writers and not part of it
 * @param explained phrases that stay although the linter points them out (P-33), by the reason
 * @param addenda what was added after it was final, oldest first
 */
public record Discussion(
    List<Comment> comments, List<Explained> explained, List<Addendum> addenda) {

  /**
   * One comment.
   *
   * @param section what it is about; empty for the whole document
   * @param role what its author was, for documents (P-33)
   */
  public record Comment(
      int number, Optional<Section> section, PersonId by, String role, Instant at, String text) {}

  /** Why a phrase stays. A later reason for the same phrase replaces it. */
  public record Explained(
      Section section, String phrase, String kind, PersonId by, Instant at, String why) {
    boolean concerns(Section other, String words, String sort) {
      return section == other && phrase.equals(words) && kind.equals(sort);
    }
  }

  /** One addendum, without names and as Markdown. */
  public record Addendum(int number, String role, Instant at, String text) {}

  /**
   * @param log all of it, also what came after the document was final
   */
  static Discussion of(List<Recorded> log, RolesHeld roles) {
    List<Comment> comments = new ArrayList<>();
    List<Explained> explained = new ArrayList<>();
    List<Addendum> addenda = new ArrayList<>();
    for (Recorded recorded : log) {
      Instant at = recorded.happened();
      if (recorded.fact() instanceof ReviewFact.ReviewCommented f) {
        PersonId by = recorded.by().orElseThrow();
        comments.add(new Comment(f.number(), f.section(), by, roles.lastTitle(by), at, f.text()));
      } else if (recorded.fact() instanceof ReviewFact.FindingExplained f) {
        explained.removeIf(earlier -> earlier.concerns(f.section(), f.phrase(), f.kind()));
        explained.add(
            new Explained(
                f.section(), f.phrase(), f.kind(), recorded.by().orElseThrow(), at, f.why()));
      } else if (recorded.fact() instanceof ReviewFact.AddendumWritten f) {
        addenda.add(
            new Addendum(
                f.number(),
                roles.lastTitle(recorded.by().orElseThrow()),
                at,
                WrittenMarkdown.of(roles.nameless(f.text()))));
      }
    }
    return new Discussion(List.copyOf(comments), List.copyOf(explained), List.copyOf(addenda));
  }

  /** Why this phrase stays, where somebody said so. */
  public Optional<Explained> explanation(Section section, String phrase, String kind) {
    return explained.stream().filter(each -> each.concerns(section, phrase, kind)).findFirst();
  }
}
