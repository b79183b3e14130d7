package muster.postmortem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.incident.PostmortemFact.SectionWritten;
import muster.incident.PostmortemFact.SectionWritten.Piece;

/**
 * What a person made of a section: the lines they left as they were stay what they are, the rest is
 * theirs. What others did meanwhile stands: only what this person changed is changed.
 *
 * @param seen the section as it stood when they began
 * @param now as it stands
 */
public record Edit(DraftSection seen, DraftSection now) {

  /** A line, and which generated sentence it is. */
  private record Line(Optional<String> key, String text) {
    /** By which it is known again, although its words may have changed. */
    String identity() {
      return key.map(name -> "\0" + name).orElse(text);
    }
  }

  /**
   * The fact, or empty if nothing was changed.
   *
   * @param removed what had been taken out before
   * @param typed all of the section as it should be
   */
  public Optional<SectionWritten> to(String typed, List<Piece> removed) {
    List<Line> base = lines(seen);
    List<Line> current = lines(now);
    List<String> texts = Arrays.asList(typed.replace("\r", "").stripTrailing().split("\n", -1));
    int[] from = CommonLines.of(base.stream().map(Line::text).toList(), trimmed(texts));
    Map<String, String> moved = moved(base, removed, from);
    List<Line> wanted = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      String text = texts.get(at);
      wanted.add(
          from[at] >= 0
              ? base.get(from[at])
              : new Line(Optional.ofNullable(moved.remove(text.stripTrailing())), text));
    }
    List<Line> result = proseOnly(onto(current, base, wanted, from));
    if (result.equals(current)) {
      return Optional.empty();
    }
    List<Piece> out = removed(base, current, removed, result);
    return Optional.of(new SectionWritten(now.section(), pieces(result), out, false));
  }

  private static List<String> trimmed(List<String> texts) {
    return texts.stream().map(String::stripTrailing).toList();
  }

  private static List<Line> lines(DraftSection section) {
    List<Line> lines = new ArrayList<>();
    for (Passage passage : section.passages()) {
      if (passage.isGenerated()) {
        if (!DraftSection.isKept(section.section())) {
          lines.add(new Line(passage.key(), passage.typed()));
        }
      } else {
        for (String line : passage.typed().split("\n", -1)) {
          lines.add(new Line(Optional.empty(), line.stripTrailing()));
        }
      }
    }
    return lines;
  }

  /** Generated sentences that stand elsewhere now, or stand again, by what they say. */
  private static Map<String, String> moved(List<Line> base, List<Piece> removed, int[] from) {
    Set<Integer> left = IntStream.of(from).boxed().collect(Collectors.toSet());
    Map<String, String> moved = new TreeMap<>();
    for (int at = 0; at < base.size(); at++) {
      if (!left.contains(at) && base.get(at).key().isPresent()) {
        moved.put(base.get(at).text(), base.get(at).key().get());
      }
    }
    removed.forEach(piece -> piece.key().ifPresent(key -> moved.putIfAbsent(piece.text(), key)));
    return moved;
  }

  /** The same change, made to what stands now. */
  private static List<Line> onto(
      List<Line> current, List<Line> base, List<Line> wanted, int[] from) {
    if (current.equals(base)) {
      return wanted;
    }
    int[] there =
        CommonLines.of(
            base.stream().map(Line::identity).toList(),
            current.stream().map(Line::identity).toList());
    Set<Integer> kept = IntStream.of(from).boxed().collect(Collectors.toSet());
    TreeMap<Integer, List<Line>> added = added(wanted, from);
    List<Line> result = new ArrayList<>();
    int reached = -1;
    result.addAll(take(added, reached));
    for (int at = 0; at < current.size(); at++) {
      if (there[at] < 0) {
        result.add(current.get(at));
        continue;
      }
      result.addAll(take(added, there[at] - 1));
      if (kept.contains(there[at])) {
        result.add(current.get(at));
      }
      result.addAll(take(added, there[at]));
    }
    result.addAll(take(added, Integer.MAX_VALUE));
    return result;
  }

  /** What was put in, by the line of the base it comes after. */
  private static TreeMap<Integer, List<Line>> added(List<Line> wanted, int[] from) {
    TreeMap<Integer, List<Line>> added = new TreeMap<>();
    int after = -1;
    for (int at = 0; at < wanted.size(); at++) {
      if (from[at] >= 0) {
        after = from[at];
      } else {
        added.computeIfAbsent(after, line -> new ArrayList<>()).add(wanted.get(at));
      }
    }
    return added;
  }

  private static List<Line> take(TreeMap<Integer, List<Line>> added, int upTo) {
    Map<Integer, List<Line>> reached = added.headMap(upTo, true);
    List<Line> lines = reached.values().stream().flatMap(List::stream).toList();
    reached.clear();
    return lines;
  }

  /** What stands in a block of code is not the record's any more. */
  private static List<Line> proseOnly(List<Line> lines) {
    List<Line> prose = new ArrayList<>();
    boolean code = false;
    for (Line line : lines) {
      if (line.key().isEmpty() && line.text().strip().matches("(?:```|~~~).*")) {
        code = !code;
      }
      prose.add(code ? new Line(Optional.empty(), line.text()) : line);
    }
    return prose;
  }

  private static List<Piece> pieces(List<Line> lines) {
    List<Piece> pieces = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (Line line : lines) {
      if (line.key().isEmpty()) {
        own.add(line.text());
      } else {
        flush(own, pieces);
        pieces.add(new Piece(line.key(), line.text()));
      }
    }
    flush(own, pieces);
    return List.copyOf(pieces);
  }

  private static void flush(List<String> own, List<Piece> pieces) {
    if (own.stream().anyMatch(line -> !line.isBlank())) {
      pieces.add(new Piece(Optional.empty(), String.join("\n", own)));
    }
    own.clear();
  }

  private static List<Piece> removed(
      List<Line> base, List<Line> current, List<Piece> before, List<Line> result) {
    Set<String> standing =
        result.stream().flatMap(line -> line.key().stream()).collect(Collectors.toSet());
    Map<String, Piece> removed = new TreeMap<>();
    Stream.concat(current.stream(), base.stream())
        .filter(line -> line.key().isPresent())
        .forEach(line -> removed.put(line.key().get(), new Piece(line.key(), line.text())));
    before.forEach(piece -> removed.put(piece.key().orElseThrow(), piece));
    removed.keySet().removeAll(standing);
    return List.copyOf(removed.values());
  }
}
