package muster.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import muster.command.words.Flag;
import muster.incident.ActionPlan;
import muster.incident.ActionPlan.Category;
import muster.incident.ActionPlan.Strength;
import muster.incident.Actions;
import muster.incident.Incident;
import muster.incident.Wording;

/** The questions about an action, by the names of the flags that answer them in one line (P-35). */
final class ActionForm {
  static final String TEXT = "text";
  static final String OWNER = "owner";
  static final String DUE = "due";
  static final String CRITERION = "criterion";
  static final String VERIFY = "verify";
  static final String CATEGORY = "category";
  static final String STRENGTH = "strength";
  static final String FACTOR = "factor";
  static final String SPONSOR = "sponsor";

  /** The answer that no factor is named yet. */
  static final String NO_FACTOR = "none";

  static final List<Flag> FLAGS =
      List.of(OWNER, DUE, CRITERION, VERIFY, CATEGORY, STRENGTH, FACTOR, SPONSOR).stream()
          .map(Flag::withWords)
          .toList();

  private static final int LABEL = 70;
  private static final int SHORT = 200;

  private ActionForm() {}

  /** What is agreed already, as one would type it. */
  static Map<String, String> said(ActionPlan plan, Situation now) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(TEXT, plan.text());
    said.put(OWNER, Responsible.inForm(plan.owner(), now));
    said.put(DUE, plan.due().day().toString());
    said.put(CRITERION, plan.criterion());
    said.put(VERIFY, plan.verification());
    said.put(CATEGORY, plan.category().word());
    said.put(STRENGTH, String.valueOf(plan.strength().level()));
    said.put(FACTOR, plan.factor().map(String::valueOf).orElse(NO_FACTOR));
    plan.sponsor().ifPresent(person -> said.put(SPONSOR, Responsible.inForm(person, now)));
    return said;
  }

  /**
   * @param command what comes back with the answers
   * @param said what was typed so far, whether or not it can be taken
   * @param advice what was wrong with it
   */
  static Form of(
      String command,
      String title,
      Incident incident,
      Map<String, String> said,
      Optional<String> advice,
      Situation now) {
    return new Form(
        command,
        Optional.of(incident.id()),
        title,
        "Save",
        Optional.empty(),
        advice,
        fields(incident, said, now));
  }

  private static List<Form.Field> fields(
      Incident incident, Map<String, String> said, Situation now) {
    List<Form.Field> fields = new ArrayList<>();
    fields.add(
        words(
            TEXT, "What will be done", "E.g. Add an alert: DB pool > 80 % for 5 min.", said, true));
    fields.add(person(OWNER, "Owner", "The name of one person, not of a team.", false, said, now));
    fields.add(line(DUE, "Due", "E.g. next friday, in 2 weeks or 2026-12-01.", said));
    fields.add(
        words(
            CRITERION,
            "It works if",
            "What one can see or measure. E.g. it fires in a staged pool exhaustion.",
            said,
            true));
    fields.add(
        words(
            VERIFY,
            "How that is verified",
            "E.g. run the staged test and attach the page.",
            said,
            true));
    fields.add(new Form.Choice(CATEGORY, "Category", "", categories(), category(said)));
    fields.add(
        new Form.Choice(
            STRENGTH,
            "Strength",
            "The lower the number, the less depends on people.",
            strengths(),
            strength(said)));
    fields.add(
        new Form.Choice(
            FACTOR, "Contributing factor", "", factors(incident), factor(incident, said)));
    fields.add(
        person(
            SPONSOR,
            "Sponsor",
            "Who stands for it in another team that must act.",
            true,
            said,
            now));
    return fields;
  }

  private static Form.Words words(
      String name, String label, String hint, Map<String, String> said, boolean severalLines) {
    String initial = said.getOrDefault(name, "");
    return new Form.Words(
        name, label, hint, cut(initial, Actions.LONGEST), severalLines, false, Actions.LONGEST);
  }

  private static Form.Words line(String name, String label, String hint, Map<String, String> said) {
    return new Form.Words(
        name, label, hint, cut(said.getOrDefault(name, ""), SHORT), false, false, SHORT);
  }

  private static Form.Words person(
      String name,
      String label,
      String hint,
      boolean optional,
      Map<String, String> said,
      Situation now) {
    String typed = Wording.named(said.getOrDefault(name, ""), now.known()::nameOf);
    return new Form.Words(name, label, hint, cut(typed, SHORT), false, optional, SHORT);
  }

  private static List<Form.Option> categories() {
    return Arrays.stream(Category.values())
        .map(
            category ->
                new Form.Option(
                    category.word(),
                    switch (category) {
                      case PREVENT -> "prevent: it cannot happen again";
                      case DETECT -> "detect: we learn of it sooner";
                      case MITIGATE -> "mitigate: it does less harm, or for less long";
                    }))
        .toList();
  }

  private static List<Form.Option> strengths() {
    return Arrays.stream(Strength.values())
        .map(
            strength ->
                new Form.Option(
                    String.valueOf(strength.level()), strength.level() + " " + strength.words()))
        .toList();
  }

  private static List<Form.Option> factors(Incident incident) {
    List<Form.Option> options = new ArrayList<>();
    incident
        .factors()
        .all()
        .forEach(
            factor ->
                options.add(
                    new Form.Option(
                        String.valueOf(factor.number()),
                        cut("#" + factor.number() + " " + factor.text(), LABEL))));
    options.add(new Form.Option(NO_FACTOR, "None that is named yet"));
    return options;
  }

  private static Optional<String> category(Map<String, String> said) {
    return Optional.ofNullable(said.get(CATEGORY)).map(typed -> typed.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> strength(Map<String, String> said) {
    return Optional.ofNullable(said.get(STRENGTH));
  }

  private static Optional<String> factor(Incident incident, Map<String, String> said) {
    return Optional.ofNullable(said.get(FACTOR))
        .map(typed -> typed.replace("#", "").strip())
        .or(() -> Optional.of(NO_FACTOR).filter(none -> incident.factors().all().isEmpty()));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
