package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.words.NumberWord;
import muster.incident.FactorCategory;
import muster.incident.FactorFact;
import muster.incident.Factors;
import muster.incident.Factors.Factor;
import muster.incident.Incident;
import muster.incident.Wording;

/**
 * {@code postmortem factor}: the conditions that let it happen or last, apart from the root cause
 * (P-30). The categories ask where to look, since more than one is expected.
 */
final class NameFactor {
  private static final String CATEGORY = "category";
  private static final String TEXT = "text";
  private static final String WITHDRAW = "withdraw";
  private static final int LONGEST_REASON = 500;
  private static final int BUTTONS = 5;

  private NameFactor() {}

  static Decision decide(String typed, Ask ask, Incident incident) {
    Optional<NumberWord> number = NumberWord.leading(typed);
    if (number.isEmpty()) {
      return named(typed, ask, incident);
    }
    return incident
        .factors()
        .numbered(number.get().number())
        .map(factor -> about(factor, number.get().rest(), ask, incident))
        .orElseGet(() -> missing(number.get().number(), incident));
  }

  private static Decision missing(int number, Incident incident) {
    return Decision.refused(
        "There is no factor `#%d` in %s. `/incident postmortem factors` lists them."
            .formatted(number, incident.id()),
        Postmortem.press("Show them", incident, "factors"));
  }

  private static Decision named(String typed, Ask ask, Incident incident) {
    if (ask.isForm()) {
      Optional<FactorCategory> category = ask.field(CATEGORY).flatMap(FactorCategory::read);
      return category.isEmpty()
          ? Decision.refusedField(CATEGORY, "Choose where it was found.")
          : named(category.get(), ask.field(TEXT).orElse(""), incident);
    }
    String[] words = typed.strip().split("\\s+", 2);
    Optional<FactorCategory> category = FactorCategory.read(words[0]);
    if (category.isPresent() && words.length == 2) {
      return named(category.get(), words[1], incident);
    }
    String said = category.isPresent() ? "" : line(typed);
    Optional<Decision> tooLong =
        said.isEmpty() ? Optional.empty() : wrong(said, Optional.empty(), incident);
    return tooLong.orElseGet(() -> Decision.asks(form("factor", category, said, incident)));
  }

  private static Decision named(FactorCategory category, String typed, Incident incident) {
    String text = line(typed);
    Factors factors = incident.factors();
    return wrong(text, Optional.empty(), incident)
        .orElseGet(
            () ->
                factors.all().size() >= Factors.MOST
                    ? Decision.refused(
                        "There are %d factors already, more than anybody can act on. Withdraw one first: `/incident postmortem factor #1 withdraw because …`"
                            .formatted(Factors.MOST))
                    : new Decision.Decided(
                        Decision.decided(
                                "", new FactorFact.FactorNamed(factors.last() + 1, category, text))
                            .facts(),
                        next(factors, incident)));
  }

  /** More than one condition has to meet. */
  private static Reply next(Factors before, Incident incident) {
    return before.all().isEmpty()
        ? new Reply(
            "The first factor is named. What else let it happen, or last? There is usually more than one.",
            List.of(Postmortem.press("Name another", incident, "factor")))
        : Reply.of("");
  }

  private static Decision about(Factor factor, String rest, Ask ask, Incident incident) {
    if (ask.isForm()) {
      Optional<FactorCategory> category = ask.field(CATEGORY).flatMap(FactorCategory::read);
      return changed(
          factor, category.orElse(factor.category()), ask.field(TEXT).orElse(""), incident);
    }
    String[] words = rest.split("\\s+", 2);
    String after = words.length == 2 ? words[1] : "";
    if (rest.isBlank()) {
      return Decision.asks(
          form(
              "factor #" + factor.number(),
              Optional.of(factor.category()),
              factor.text(),
              incident));
    }
    if (words[0].equalsIgnoreCase(WITHDRAW) || words[0].equalsIgnoreCase("withdrawn")) {
      return withdrawn(factor, after);
    }
    Optional<FactorCategory> category = FactorCategory.read(words[0]);
    return category.isPresent()
        ? changed(factor, category.get(), after.isBlank() ? factor.text() : after, incident)
        : changed(factor, factor.category(), rest, incident);
  }

  private static Decision changed(
      Factor factor, FactorCategory category, String typed, Incident incident) {
    String text = line(typed);
    if (category == factor.category() && text.equals(factor.text())) {
      return Decision.told("Factor `#%d` says that already.".formatted(factor.number()));
    }
    return wrong(text, Optional.of(factor), incident)
        .orElseGet(
            () ->
                Decision.decided(
                    "", new FactorFact.FactorChanged(factor.number(), category, text)));
  }

  private static Decision withdrawn(Factor factor, String typed) {
    Optional<String> why = Reason.in(typed);
    return why.filter(reason -> reason.length() > LONGEST_REASON).isPresent()
        ? Decision.refused("Say why in at most %d characters.".formatted(LONGEST_REASON))
        : Decision.decided("", new FactorFact.FactorWithdrawn(factor.number(), factor.text(), why));
  }

  private static Optional<Decision> wrong(String text, Optional<Factor> itself, Incident incident) {
    if (text.isEmpty()) {
      return Optional.of(
          Decision.refusedField(
              TEXT,
              "Say which condition it was: `/incident postmortem factor monitoring No alert on pool saturation`"));
    }
    if (text.length() > Factors.LONGEST) {
      return Optional.of(
          Decision.refusedField(
              TEXT,
              "A factor is a sentence or two of at most %d characters, and this has %d. What explains it further goes into the section: `/incident postmortem edit factors`"
                  .formatted(Factors.LONGEST, text.length())));
    }
    return incident
        .factors()
        .saying(text)
        .filter(same -> !itself.equals(Optional.of(same)))
        .map(same -> Decision.refusedField(TEXT, "It is named already: " + line(same)));
  }

  private static String line(String typed) {
    return Wording.clean(typed).strip().replaceAll("\\s+", " ");
  }

  private static String line(Factor factor) {
    return "`#%d` (%s) %s"
        .formatted(factor.number(), factor.category().word(), Wording.shown(factor.text()));
  }

  static Decision list(Incident incident) {
    List<Factor> all = incident.factors().all();
    if (all.isEmpty()) {
      String places =
          Arrays.stream(FactorCategory.values())
              .map(category -> "• *%s*: %s?".formatted(category.title(), category.question()))
              .collect(Collectors.joining("\n"));
      return Decision.told(
          new Reply(
              "No contributing factor is named yet. Where to look:\n" + places,
              List.of(Postmortem.press("Name one", incident, "factor"))));
    }
    List<Press> presses = new ArrayList<>();
    presses.add(Postmortem.press("Name another", incident, "factor"));
    all.stream()
        .limit(BUTTONS)
        .forEach(
            each ->
                presses.add(
                    Postmortem.press(
                        "Change #" + each.number(), incident, "factor #" + each.number())));
    return Decision.told(
        new Reply(
            "*Contributing factors of %s*\n%s"
                .formatted(
                    incident.id(),
                    all.stream().map(NameFactor::line).collect(Collectors.joining("\n"))),
            presses));
  }

  private static Form form(
      String command, Optional<FactorCategory> category, String text, Incident incident) {
    List<Form.Option> options =
        Arrays.stream(FactorCategory.values())
            .map(each -> new Form.Option(each.word(), each.title() + ": " + each.question()))
            .toList();
    return new Form(
        Postmortem.NAME + " " + command,
        Optional.of(incident.id()),
        "Contributing factor",
        "Save",
        Optional.empty(),
        Optional.of(
            "A condition that let it happen, or last. The root cause has a section of its own; usually several conditions had to meet."),
        List.of(
            new Form.Choice(CATEGORY, "Where", "", options, category.map(FactorCategory::word)),
            new Form.Words(
                TEXT,
                "What it was",
                "Such as: no alert on pool saturation.",
                text.length() <= Factors.LONGEST ? text : text.substring(0, Factors.LONGEST),
                true,
                false,
                Factors.LONGEST)));
  }
}
