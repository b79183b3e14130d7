package muster.incident.story;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import muster.incident.Kind;

/**
 * What a drill is played by (P-46). The fact that begins a drill carries it, so that another file
 * tomorrow does not change the drill of today.
 *
 * @param name by which people choose it
 * @param practises the playbook's rules
 * @param kind what it would be if it were real
 * @param confidential whether it is kept among those who are asked by name
 * @param minutes how long it usually takes
 */
public record Story(
    String name,
    String title,
    List<String> practises,
    Kind kind,
    boolean confidential,
    int minutes,
    List<CastMember> people,
    List<Cue> cues,
    List<Expect> expects) {
  public Story {
    practises = List.copyOf(practises);
    people = List.copyOf(people);
    cues = List.copyOf(cues);
    expects = List.copyOf(expects);
  }

  public Optional<Cue> cue(String id) {
    return cues.stream().filter(cue -> cue.id().equals(id)).findFirst();
  }

  public Optional<CastMember> person(String name) {
    return people.stream().filter(person -> person.name().equals(name)).findFirst();
  }

  /** The same with every text of it put into other words. */
  public Story saying(UnaryOperator<String> text) {
    return new Story(
        name,
        text.apply(title),
        practises,
        kind,
        confidential,
        minutes,
        people,
        cues.stream().map(cue -> cue.saying(text)).toList(),
        expects);
  }

  /** As in "Eve Sala, support lead". */
  public String speaker(Cue cue) {
    return person(cue.who())
        .map(member -> member.real() + member.plays().map(is -> ", " + is).orElse(""))
        .orElse(cue.who());
  }
}
