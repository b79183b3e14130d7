package muster.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.incident.Fact;
import muster.incident.Kind;
import muster.incident.Recorded;

/**
 * What was said of the impact, word for word, and which of the quantities of P-30 nobody named.
 *
 * @param statements oldest first, without one that repeats the one before
 */
record Impact(List<Statement> statements, Optional<String> service, Kind kind) {
  /** Of the updates only so many of the last ones are quoted; the timeline has all of them. */
  private static final int UPDATES = 3;

  /** The number of the declaration in every log. */
  private static final int DECLARED = 1;

  record Statement(String key, String when, String words, int source) {}

  /** What an impact is counted in (P-30), recognised only where it is certain. */
  private enum Quantity {
    USERS(
        "how many users were affected, and what they saw",
        "\\d ?(?:%|percent)|\\d[\\d.,]* ?(?:k|m)? ?(?:\\w{1,20} ){0,2}"
            + "(?:users|customers|people|accounts|merchants|tenants|checkouts|requests|orders)\\b"
            + "|\\b(?:no|all) (?:users|customers)\\b"),
    SERVICES("which services were affected", "\\bservices?\\b"),
    MONEY(
        "what it cost in money",
        "[€$£¥] ?\\d|\\d[\\d.,]* ?(?:k|m|million)? ?(?:[€$£¥]|(?:eur|usd|gbp|jpy|chf)\\b)"
            + "|\\bno (?:revenue|money)\\b"),
    DATA(
        "whether data was lost or exposed, and how much",
        "\\bno data\\b|\\d[\\d.,]* ?(?:\\w{1,20} ){0,2}(?:records|rows|messages|files)\\b");

    private static final Pattern HELD_UP =
        Pattern.compile(
            "\\d[\\d.,]* ?(?:\\w{1,20} ){0,2}(?:people|engineers|candidates|customers|teams|pages|tickets|shifts)\\b|\\bnobody\\b",
            Pattern.CASE_INSENSITIVE);

    private final String question;
    private final Pattern stated;

    Quantity(String question, String stated) {
      this.question = question;
      this.stated = Pattern.compile(stated, Pattern.CASE_INSENSITIVE);
    }

    /** What of it an incident of this kind can have at all. */
    private boolean concerns(Kind kind) {
      return kind != Kind.PROCESS || this == USERS || this == MONEY;
    }

    private boolean isIn(String words, Kind kind) {
      return stated.matcher(words).find()
          || (kind == Kind.PROCESS && this == USERS && HELD_UP.matcher(words).find());
    }

    private String question(Kind kind) {
      return switch (kind) {
        case PRODUCTION, DRILL -> question;
        case NEAR_MISS ->
            switch (this) {
              case USERS ->
                  "how many users would have been affected, and what they would have seen";
              case SERVICES -> "which services would have been affected";
              case MONEY -> "what it would have cost in money";
              case DATA -> "whether data would have been lost or exposed, and how much";
            };
        case PROCESS -> this == USERS ? "whose work was held up, and for how long" : question;
      };
    }
  }

  static Impact of(History history) {
    List<Statement> said = new ArrayList<>();
    for (Recorded recorded : history.standing(Fact.Declared.class)) {
      ((Fact.Declared) recorded.fact())
          .impact()
          .ifPresent(
              words ->
                  add(
                      said,
                      new Statement(
                          "impact.declared",
                          "At declaration",
                          history.said(recorded, words),
                          recorded.seq())));
    }
    List<Recorded> updates =
        history.standing(Fact.UpdateGiven.class).stream()
            .filter(update -> !seen(update).isBlank())
            .toList();
    for (Recorded recorded :
        updates.subList(Math.max(0, updates.size() - UPDATES), updates.size())) {
      String when =
          history.times().on(history.times().date(history.declaredAt()), history.at(recorded));
      add(
          said,
          new Statement(
              "impact.update." + recorded.seq(),
              "Update of " + when,
              history.said(recorded, seen(recorded)),
              recorded.seq()));
    }
    for (Recorded recorded : history.standing(Fact.Resolved.class)) {
      String words = ((Fact.Resolved) recorded.fact()).impact();
      add(
          said,
          new Statement(
              "impact.resolved." + recorded.seq(),
              "At resolution",
              history.roles().nameless(words, history.at(recorded)),
              recorded.seq()));
    }
    Fact.Declared declared = history.incident().declared();
    return new Impact(List.copyOf(said), declared.service(), declared.kind());
  }

  private static String seen(Recorded update) {
    return ((Fact.UpdateGiven) update.fact()).update().usersSee();
  }

  private static void add(List<Statement> said, Statement statement) {
    boolean repeats = !said.isEmpty() && said.getLast().words().equals(statement.words());
    if (!statement.words().isBlank() && !repeats) {
      said.add(statement);
    }
  }

  /** What was said last. */
  Optional<Statement> latest() {
    return statements.isEmpty() ? Optional.empty() : Optional.of(statements.getLast());
  }

  /** One for each thing said; none if nothing was. */
  List<Sentence> sentences() {
    List<Sentence> lines = new ArrayList<>();
    for (Statement said : statements) {
      String line = "- " + said.when() + ": " + Markdown.line(said.words());
      lines.add(Sentence.of(said.key(), line, said.source()));
    }
    service.ifPresent(
        name ->
            lines.add(
                Sentence.of("impact.service", "- Service: " + Markdown.line(name), DECLARED)));
    return List.copyOf(lines);
  }

  /**
   * @param written what people wrote besides
   */
  List<String> unknowns(String written) {
    List<String> unknown = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      boolean namedApart = quantity == Quantity.SERVICES && service.isPresent();
      if (quantity.concerns(kind)
          && !namedApart
          && !quantity.isIn(written, kind)
          && statements.stream().noneMatch(said -> quantity.isIn(said.words(), kind))) {
        unknown.add(quantity.question(kind));
      }
    }
    return List.copyOf(unknown);
  }
}
