package muster.retention;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.command.Decision.Stated;
import muster.database.FactJson;
import muster.database.FactWords;
import muster.database.FactWords.Sort;
import muster.database.Facts;
import muster.database.IncidentRows;
import muster.database.LogRewriting;
import muster.database.People;
import muster.database.Renaming;
import muster.database.Traces;
import muster.flow.Chronicle;
import muster.flow.Clocks;
import muster.incident.ErasureFact;
import muster.incident.Fact;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Recorded;
import org.jdbi.v3.core.Handle;

/**
 * Takes the people out of one incident and leaves what can be learnt from it: times, phases, roles,
 * the title, the postmortem, factors, actions and runbooks stay. What was said meanwhile is
 * blanked, and copies of files and whatever was said in Slack because of it are forgotten.
 */
final class Anonymising {
  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)");
  private static final Pattern SOMEONE = Pattern.compile("SOMEONE-([1-9][0-9]{0,5})");

  /** What is kept beside the log and holds nothing but what people and programs said. */
  private static final List<String> BESIDE = List.of("attachment", "remark", "alert", "outbox");

  private final Handle handle;
  private final Clocks clocks;
  private final Incident incident;

  Anonymising(Handle handle, Clocks clocks, Incident incident) {
    this.handle = handle;
    this.clocks = clocks;
    this.incident = incident;
  }

  /** Does it, in the transaction of the handle; returns how much of what. */
  String apply() {
    IncidentRows rows = new IncidentRows(handle, incident.id().number());
    int files = rows.count("attachment");
    int unused = rows.delete(BESIDE);
    Map<String, String> people = people();
    Map<Named, String> names = names(people);
    List<Integer> changed =
        new LogRewriting(handle, incident.id())
            .apply(fact -> FactWords.changed(fact.fact(), (sort, text) -> left(sort, text, names)));
    if (!people.isEmpty()) {
      int unusedRows = new Traces(handle, new Renaming(people)).renameIn(incident.id().number());
    }
    Incident after = Incident.of(new Facts(handle).log(incident.id()));
    Stated fact = new Stated(new ErasureFact.Anonymised(), Optional.empty());
    Incident unusedAfter =
        new Chronicle(handle, clocks)
            .append(Optional.of(after), List.of(fact), Optional.empty(), Optional.empty());
    rows.anonymised(clocks.machineNow());
    return "people %d, facts blanked %d, files deleted %d"
        .formatted(people.size(), changed.size(), files);
  }

  private static String left(Sort sort, String text, Map<Named, String> names) {
    if (sort == Sort.SAID) {
      return text.isBlank() ? text : Blanking.BLANK;
    }
    String nameless = text;
    for (Map.Entry<Named, String> name : names.entrySet()) {
      nameless = name.getKey().replaced(nameless, name.getValue());
    }
    return nameless;
  }

  /** Everybody whom the log names by id, with a pseudonym each, in the order of the log. */
  private Map<String, String> people() {
    Set<PersonId> named = new LinkedHashSet<>();
    int last = 0;
    for (Recorded recorded : new Facts(handle).log(incident.id())) {
      recorded.by().ifPresent(named::add);
      Fact fact = recorded.fact();
      FactWords.eachPerson(fact, named::add);
      Matcher mention = MENTION.matcher(FactJson.body(fact));
      while (mention.find()) {
        named.add(new PersonId(mention.group(1)));
      }
      last = Math.max(last, highest(recorded));
    }
    Map<String, String> pseudonyms = new LinkedHashMap<>();
    for (PersonId person : named) {
      boolean bot = new People(handle).find(person).map(Person::bot).orElse(false);
      if (!bot && !person.isPseudonym()) {
        pseudonyms.put(person.value(), PersonId.someone(++last).value());
      }
    }
    return pseudonyms;
  }

  /** It may have been anonymised before it went on: who is someone already stays who they are. */
  private static int highest(Recorded recorded) {
    String people = recorded.by().map(PersonId::value).orElse("");
    return SOMEONE
        .matcher(people + " " + FactJson.body(recorded.fact()))
        .results()
        .mapToInt(someone -> Integer.parseInt(someone.group(1)))
        .max()
        .orElse(0);
  }

  /** The names that are known of them, where they are written out. */
  private Map<Named, String> names(Map<String, String> people) {
    Map<Named, String> names = new LinkedHashMap<>();
    people.forEach(
        (id, pseudonym) ->
            new People(handle)
                .find(new PersonId(id))
                .map(Person::name)
                .filter(name -> !name.isBlank())
                .ifPresent(name -> names.put(new Named(List.of(name)), pseudonym)));
    return names;
  }
}
