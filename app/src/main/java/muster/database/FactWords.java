package muster.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.incident.Fact;
import muster.incident.PersonId;

/**
 * Which texts of facts people typed, by record and component; all others are Muster's or Slack's.
 */
public final class FactWords {
  /** What a text is for. */
  public enum Sort {
    /** Said while it went on. */
    SAID,
    /** Written so that others learn from it: the postmortem, factors, actions, runbooks. */
    LEARNT,
    /** What something is called by, in Slack as well. */
    NAME
  }

  private static final String SAID =
      """
      ActionAmended.why ActionClosed.asPlanned ActionClosed.otherwise ActionImplemented.note
      ActionReopened.why ActionVerified.result ActionVerified.test ActionWithdrawn.why Brief.risks
      CadenceChanged.why Cancelled.why DecisionMade.what DecisionMade.why Declared.impact
      EntryAmended.text EntryStruck.why Escalated.words ExternalUpdate.doing ExternalUpdate.impact
      ExternalUpdate.next ExternalUpdate.where FactorWithdrawn.why FileCopied.name
      FileNotCopied.name Finding.words FindingExplained.phrase FindingExplained.why
      HandoverDeclined.why HandoverOffered.brief HypothesisAdded.text HypothesisConfirmed.how
      HypothesisConfirmed.text HypothesisReopened.text HypothesisReopened.why
      HypothesisRuledOut.text HypothesisRuledOut.why HypothesisTaken.text Logged.text
      MessageMarked.text Pause.why PhaseChanged.how Reopened.why Resolved.impact Resolved.summary
      Restored.impact ReviewCommented.text RiskMarked.note SentBackToDraft.why SeverityChanged.why
      SourceEdited.text Tried.text Update.next Update.text Update.tried Update.usersSee
      UpdateSnoozed.why UpdatesPaused.why UpdatesResumed.why WorkaroundAmended.why
      WorkaroundRemoved.how WorkaroundReplaced.by
      """;

  private static final String LEARNT =
      """
      ActionChased.text ActionClosed.text ActionImplemented.text ActionPlan.criterion
      ActionPlan.text ActionPlan.verification ActionReopened.text ActionVerified.text
      ActionWithdrawn.text AddendumWritten.text FactorChanged.text FactorNamed.text
      FactorWithdrawn.text Piece.text PostmortemFinalised.summary RunbookWritten.commands
      RunbookWritten.escalate RunbookWritten.expected Terms.plan Terms.text TicketAsked.text
      TicketClosed.text TicketNoted.text TicketOpened.text TicketRefused.text
      WorkaroundChased.text WorkaroundRemoved.text WorkaroundReplaced.text
      """;

  private static final String NAME =
      """
      Declared.service Declared.title Renamed.from Renamed.to RunbookChecked.service
      RunbookChecked.title RunbookLinked.service RunbookLinked.title RunbookWritten.service
      RunbookWritten.title
      """;

  private static final Map<String, Sort> SORTS =
      Stream.of(
              Map.entry(SAID, Sort.SAID),
              Map.entry(LEARNT, Sort.LEARNT),
              Map.entry(NAME, Sort.NAME))
          .flatMap(
              sort ->
                  Stream.of(sort.getKey().strip().split("\\s+"))
                      .map(component -> Map.entry(component, sort.getValue())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What becomes of a text that somebody typed. */
  @FunctionalInterface
  public interface Change {
    String of(Sort sort, String text);
  }

  private final Change change;
  private final Consumer<PersonId> people;

  private FactWords(Change change, Consumer<PersonId> people) {
    this.change = change;
    this.people = people;
  }

  /** The components that hold what people typed, such as {@code Logged.text}. */
  static Set<String> typed() {
    return SORTS.keySet();
  }

  /** The fact with its texts changed. */
  public static Fact changed(Fact fact, Change change) {
    JsonNode body = Json.tree(FactJson.body(fact));
    JsonNode changed =
        new FactWords(change, person -> {}).of(fact.getClass(), Optional.empty(), body);
    return (Fact) Json.read(changed, fact.getClass());
  }

  /** Hands over everybody whom the fact names, except in its texts. */
  public static void eachPerson(Fact fact, Consumer<PersonId> people) {
    JsonNode unused =
        new FactWords((sort, text) -> text, people)
            .of(fact.getClass(), Optional.empty(), Json.tree(FactJson.body(fact)));
  }

  /** The JSON of a value of this type, as Muster's own records are written. */
  private JsonNode of(Type type, Optional<Sort> sort, JsonNode json) {
    if (json.isNull()) {
      return json;
    }
    if (type instanceof ParameterizedType several) {
      List<Type> of = List.of(several.getActualTypeArguments());
      return json instanceof ObjectNode map && several.getRawType() == Map.class
          ? values(of.getLast(), sort, map)
          : elements(of.getLast(), sort, json);
    }
    Class<?> single = (Class<?>) type;
    if (single == PersonId.class) {
      people.accept(new PersonId(json.asText()));
    } else if (single == String.class && sort.isPresent()) {
      return new TextNode(change.of(sort.get(), json.asText()));
    } else if (single.isRecord() && json instanceof ObjectNode record) {
      return record(single, record);
    }
    return json;
  }

  private JsonNode record(Class<?> type, ObjectNode json) {
    ObjectNode changed = json.deepCopy();
    for (RecordComponent each : type.getRecordComponents()) {
      String name = each.getName();
      if (json.has(name)) {
        Optional<Sort> sort = Optional.ofNullable(SORTS.get(type.getSimpleName() + "." + name));
        changed.set(name, of(each.getGenericType(), sort, json.get(name)));
      }
    }
    return changed;
  }

  private JsonNode values(Type type, Optional<Sort> sort, ObjectNode json) {
    ObjectNode changed = json.deepCopy();
    json.fieldNames().forEachRemaining(name -> changed.set(name, of(type, sort, json.get(name))));
    return changed;
  }

  /** Of a list, or of something that may be absent, which is written as itself. */
  private JsonNode elements(Type type, Optional<Sort> sort, JsonNode json) {
    if (!(json instanceof ArrayNode list)) {
      return of(type, sort, json);
    }
    ArrayNode changed = list.deepCopy();
    for (int each = 0; each < list.size(); each++) {
      changed.set(each, of(type, sort, list.get(each)));
    }
    return changed;
  }
}
