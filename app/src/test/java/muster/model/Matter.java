package muster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import muster.model.Step.Who;

/** One incident as people have it in mind. */
final class Matter {
  /** A line of its timeline. */
  static final class Entry {
    final List<String> earlier = new ArrayList<>();
    String text;
    Instant at;
    boolean struck;

    /** What Muster calls it; 0 until it was seen. */
    int number;

    Entry(String text, Instant at) {
      this.text = text;
      this.at = at;
    }
  }

  final Who declarer;
  final boolean confidential;
  final Set<Who> insiders;
  final Map<String, Who> roles = new TreeMap<>();
  final List<Entry> entries = new ArrayList<>();

  /** What its channel shows, in order: words each post holds. */
  final List<String> channel = new ArrayList<>();

  int severity;
  String title;
  String phase = "investigating";
  String impact = "";
  boolean updated;
  boolean hasPostmortem;

  /** Whether its postmortem is more than the short form. */
  boolean inFull;

  /** When it was last resolved. */
  Instant resolved;

  final Pledge inside = new Pledge();
  final Pledge outside = new Pledge();

  /** When somebody declared it. */
  Instant declared;

  /** Whether somebody was asked for a brief because it lasts. */
  boolean briefAsked;

  /** Since when it should have a commander and has none; null otherwise. */
  Instant unheld;

  /** How many steps of looking for one were taken. */
  int chased;

  Matter(Who declarer, int severity, String title, boolean confidential) {
    this.declarer = declarer;
    this.severity = severity;
    this.title = title;
    this.confidential = confidential;
    this.insiders = EnumSet.of(declarer);
  }

  boolean isKnownTo(Who who) {
    return !confidential || insiders.contains(who);
  }

  boolean isOpen() {
    return !phase.equals("resolved") && !phase.equals("cancelled");
  }

  /** When executives should hear of it; empty if they need not. */
  Optional<Instant> briefDue() {
    boolean felt = phase.equals("investigating") || phase.equals("identified");
    return felt && !briefAsked
        ? Optional.ofNullable(Model.BRIEF.get(severity)).map(declared::plus)
        : Optional.empty();
  }

  /** What is next asked for of its postmortem (P-29); empty if nothing is owed. */
  Optional<String> reviewDue() {
    if (!phase.equals("resolved") || !hasPostmortem) {
      return Optional.empty();
    }
    return Optional.of(
        inFull
            ? "UNSCHEDULED " + resolved.plus(Duration.ofDays(1))
            : "SCHEDULE_LATE " + resolved.plus(Duration.ofDays(2)));
  }

  /** Whether somebody is missing may have changed. */
  void looks(Instant now) {
    boolean vacant = isOpen() && severity <= 2 && !roles.containsKey("ic");
    if (!vacant) {
      unheld = null;
    } else if (unheld == null) {
      unheld = now;
      chased = 0;
    }
  }

  /** When the next step of looking for a commander is due; null if none is. */
  Instant chase() {
    return unheld == null || chased == Model.CHASE.size()
        ? null
        : unheld.plus(Duration.ofMinutes(Model.CHASE.get(chased)));
  }

  void promises(Instant now) {
    inside.promises(Model.cadence(severity), now);
    outside.promises(external(), now);
  }

  /** What those outside are promised; null where they are to hear nothing. */
  Duration external() {
    return confidential ? null : Model.external(severity);
  }

  void ends(String how) {
    phase = how;
    inside.ends();
    outside.ends();
  }

  void adds(String text, Instant at) {
    entries.add(new Entry(text, at));
  }

  /** Stands on the timeline and in the channel. */
  void happens(String text, String inChannel, Instant at) {
    adds(text, at);
    channel.add(inChannel);
  }

  Optional<Entry> entry(int nth) {
    return nth <= entries.size() ? Optional.of(entries.get(nth - 1)) : Optional.empty();
  }

  List<Entry> standing() {
    return entries.stream().filter(entry -> !entry.struck).toList();
  }
}
