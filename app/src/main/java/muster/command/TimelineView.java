package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.words.NumberWord;
import muster.incident.Timeline;

/**
 * Which part of a timeline somebody wants to see.
 *
 * @param most how many entries, where they said so
 * @param until the place of the last one among those of its sort, from 1; empty for the newest
 */
record TimelineView(Filter filter, Optional<Integer> most, Optional<Integer> until) {

  /** Which entries. */
  enum Filter {
    ALL("entries"),
    DECISIONS("decisions"),
    UPDATES("updates"),
    MARKED("marked messages"),
    MILESTONES("milestones");

    private final String title;

    Filter(String title) {
      this.title = title;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String title() {
      return title;
    }

    boolean shows(Timeline.Entry entry) {
      return switch (this) {
        case ALL -> true;
        case DECISIONS -> entry.sort() == Timeline.Sort.DECISION;
        case UPDATES -> entry.sort() == Timeline.Sort.UPDATE;
        case MARKED -> entry.sort() == Timeline.Sort.MARKED;
        case MILESTONES -> !entry.moments().isEmpty();
      };
    }

    private static Optional<Filter> read(String word) {
      return Arrays.stream(values())
          .filter(filter -> filter.word().equals(word) || filter.word().equals(word + "s"))
          .findFirst();
    }
  }

  private static final String UNTIL = "until";

  /** {@code decisions 30 until 60}, in any order; the word that is none of these otherwise. */
  sealed interface Read {}

  record View(TimelineView view) implements Read {}

  record Unknown(String word) implements Read {}

  static Read read(String text) {
    Filter filter = Filter.ALL;
    Optional<Integer> most = Optional.empty();
    Optional<Integer> until = Optional.empty();
    boolean place = false;
    for (String word : words(text)) {
      Optional<Filter> named = Filter.read(word);
      Optional<Integer> number = NumberWord.read(word);
      if (named.isPresent()) {
        filter = named.get();
      } else if (number.isPresent() && place) {
        until = number;
      } else if (number.isPresent()) {
        most = number;
      } else if (!word.equals(UNTIL)) {
        return new Unknown(word);
      }
      place = word.equals(UNTIL);
    }
    return new View(new TimelineView(filter, most, until));
  }

  private static List<String> words(String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    return typed.isEmpty() ? List.of() : List.of(typed.split("\\s+", -1));
  }

  /** How it is typed, ending with another entry. */
  String ending(int place) {
    return typed(Optional.of(place));
  }

  private String typed(Optional<Integer> place) {
    List<String> words = new ArrayList<>(List.of("timeline"));
    if (filter != Filter.ALL) {
      words.add(filter.word());
    }
    most.ifPresent(number -> words.add("" + number));
    place.ifPresent(number -> words.add(UNTIL + " " + number));
    return String.join(" ", words);
  }

  /** The words there are, for those who typed another. */
  static String known() {
    return Arrays.stream(Filter.values()).map(Filter::word).collect(Collectors.joining(", "));
  }
}
