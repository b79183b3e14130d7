package muster.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.incident.FactorFact.FactorChanged;
import muster.incident.FactorFact.FactorNamed;
import muster.incident.FactorFact.FactorWithdrawn;

/**
 * The contributing factors of an incident (P-30, P-32). More than one is expected.
 *
 * @param all those that stand, in the order of their numbers
 * @param last the highest number ever given, so that {@code #2} is the same factor for ever
 */
public record Factors(List<Factor> all, int last) {
  public static final Factors NONE = new Factors(List.of(), 0);

  /** More than any document can explain. */
  public static final int MOST = 20;

  /** Characters of one factor. */
  public static final int LONGEST = 500;

  /**
   * One of them.
   *
   * @param seqs the facts in the log that it comes from, oldest first
   */
  public record Factor(int number, FactorCategory category, String text, List<Integer> seqs) {
    private Factor now(FactorCategory category, String text, int seq) {
      return new Factor(
          number, category, text, Stream.concat(seqs.stream(), Stream.of(seq)).toList());
    }
  }

  Factors after(FactorFact fact, Recorded recorded) {
    int highest = Math.max(last, fact.number());
    return switch (fact) {
      case FactorNamed named ->
          new Factors(
              with(
                  new Factor(
                      named.number(), named.category(), named.text(), List.of(recorded.seq()))),
              highest);
      case FactorChanged changed ->
          new Factors(
              numbered(changed.number())
                  .map(found -> with(found.now(changed.category(), changed.text(), recorded.seq())))
                  .orElse(all),
              highest);
      case FactorWithdrawn withdrawn -> new Factors(without(withdrawn.number()), highest);
    };
  }

  public Optional<Factor> numbered(int number) {
    return all.stream().filter(each -> each.number() == number).findFirst();
  }

  /** The one that says the same, whatever its category, or empty. */
  public Optional<Factor> saying(String text) {
    return all.stream().filter(each -> each.text().equalsIgnoreCase(text)).findFirst();
  }

  private List<Factor> with(Factor factor) {
    return Stream.concat(without(factor.number()).stream(), Stream.of(factor))
        .sorted(Comparator.comparingInt(Factor::number))
        .toList();
  }

  private List<Factor> without(int number) {
    return all.stream().filter(each -> each.number() != number).toList();
  }
}
