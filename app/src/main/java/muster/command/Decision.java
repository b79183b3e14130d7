package muster.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muster.incident.Fact;
import muster.incident.Incident;

/** What a command comes to. */
public sealed interface Decision {

  /**
   * It happened.
   *
   * @param reply what the asker alone is told; blank where what everyone sees says it all
   * @param elsewhere what happens to another incident by it
   */
  record Decided(List<Stated> facts, Reply reply, Optional<Elsewhere> elsewhere)
      implements Decision {
    public Decided(List<Stated> facts, Reply reply) {
      this(facts, reply, Optional.empty());
    }
  }

  /**
   * It did not happen, for a reason the asker can do something about.
   *
   * @param field the form's field that must be corrected, where there is one
   */
  record Refused(String sentence, List<Press> wayOut, Optional<String> field) implements Decision {}

  /** More has to be asked first. */
  record Asked(Form form) implements Decision {}

  /** A fact and when it happened, where that was not now. */
  record Stated(Fact fact, Optional<Instant> happened) {}

  /** What happens to another incident, in the same moment. */
  record Elsewhere(Incident incident, List<Stated> facts) {}

  static Decided decided(String reply, Fact... facts) {
    return new Decided(
        List.of(facts).stream().map(fact -> new Stated(fact, Optional.empty())).toList(),
        Reply.of(reply));
  }

  static Asked asks(Form form) {
    return new Asked(form);
  }

  static Decided told(Reply reply) {
    return new Decided(List.of(), reply);
  }

  static Decided told(String reply) {
    return told(Reply.of(reply));
  }

  static Refused refused(String sentence, Press... wayOut) {
    return new Refused(sentence, List.of(wayOut), Optional.empty());
  }

  static Refused refusedField(String field, String sentence) {
    return new Refused(sentence, List.of(), Optional.of(field));
  }
}
