package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.PersonId;
import muster.incident.PostmortemFact.SectionWritten;
import muster.incident.PostmortemFact.SectionWritten.Piece;

/**
 * What the record says of a section and what a person made of it, as one. Sentences they left stand
 * as the record says them now, their own words stand as they are, what they took out stays out, and
 * what is new comes where the record has it.
 *
 * @param generated what the record says now, in order
 * @param written what somebody made of it last
 */
record Weaving(List<Sentence> generated, SectionWritten written, PersonId by) {

  /**
   * @param shown how a person's words are shown
   */
  List<Passage> passages(UnaryOperator<String> shown) {
    List<Passage> own = own(shown);
    if (DraftSection.isKept(written.section())) {
      return Stream.concat(own.stream(), generated.stream().map(Passage::of)).toList();
    }
    if (written.alone()) {
      return own;
    }
    Map<String, Sentence> known = byKey();
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : written.pieces()) {
      if (piece.key().isEmpty()) {
        passages.add(own(piece, shown));
      } else if (known.containsKey(piece.key().get())) {
        passages.add(Passage.of(known.get(piece.key().get())));
      }
    }
    added().forEach(sentence -> insert(sentence, passages));
    return List.copyOf(passages);
  }

  private List<Passage> own(UnaryOperator<String> shown) {
    return written.pieces().stream()
        .filter(piece -> piece.key().isEmpty())
        .map(piece -> own(piece, shown))
        .toList();
  }

  private Passage own(Piece piece, UnaryOperator<String> shown) {
    return new Passage(
        Optional.empty(), shown.apply(piece.text()), piece.text(), Optional.of(by), List.of());
  }

  private Map<String, Sentence> byKey() {
    return generated.stream().collect(Collectors.toMap(Sentence::key, Function.identity()));
  }

  /** What the record says and nobody has seen there yet. */
  private List<Sentence> added() {
    Set<String> seen =
        Stream.concat(written.pieces().stream(), written.removed().stream())
            .flatMap(piece -> piece.key().stream())
            .collect(Collectors.toSet());
    return generated.stream().filter(sentence -> !seen.contains(sentence.key())).toList();
  }

  /** After what the record says before it, else before what it says after it, else at the end. */
  private void insert(Sentence sentence, List<Passage> passages) {
    int at = generated.indexOf(sentence);
    for (int before = at - 1; before >= 0; before--) {
      int found = indexOf(generated.get(before), passages);
      if (found >= 0) {
        passages.add(found + 1, Passage.of(sentence));
        return;
      }
    }
    for (Sentence after : generated.subList(at + 1, generated.size())) {
      int found = indexOf(after, passages);
      if (found >= 0) {
        passages.add(found, Passage.of(sentence));
        return;
      }
    }
    passages.add(Passage.of(sentence));
  }

  private static int indexOf(Sentence sentence, List<Passage> passages) {
    for (int at = 0; at < passages.size(); at++) {
      if (passages.get(at).key().equals(Optional.of(sentence.key()))) {
        return at;
      }
    }
    return -1;
  }

  /** What reads otherwise than when it was written; what is kept elsewhere was not written here. */
  List<Change> changes() {
    if (written.alone() || DraftSection.isKept(written.section())) {
      return List.of();
    }
    Map<String, Sentence> known = byKey();
    List<Change> changes = new ArrayList<>();
    for (Piece piece : written.pieces()) {
      piece
          .key()
          .flatMap(key -> Change.of(piece.text(), Optional.ofNullable(known.get(key))))
          .ifPresent(changes::add);
    }
    added().forEach(sentence -> changes.add(Change.added(sentence)));
    for (Piece piece : written.removed()) {
      piece
          .key()
          .map(known::get)
          .filter(now -> !now.text().equals(piece.text()))
          .ifPresent(
              now -> changes.add(new Change(Change.Sort.REPLACED, piece.text(), now.text())));
    }
    return List.copyOf(changes);
  }
}
