package muster.incident;

import java.util.Optional;

/** What takes back a change of the contributing factors; on the timeline they are not told. */
final class FactorUndo {
  private FactorUndo() {}

  /**
   * The fact that puts back what was before, or empty if nothing was.
   *
   * @param before the factors as they stood before
   */
  static Optional<Fact> of(FactorFact fact, Factors before) {
    return switch (fact) {
      case FactorFact.FactorNamed f ->
          Optional.of(new FactorFact.FactorWithdrawn(f.number(), f.text(), Optional.empty()));
      case FactorFact.FactorChanged f ->
          before
              .numbered(f.number())
              .map(was -> new FactorFact.FactorChanged(f.number(), was.category(), was.text()));
      case FactorFact.FactorWithdrawn f ->
          before
              .numbered(f.number())
              .map(was -> new FactorFact.FactorNamed(f.number(), was.category(), was.text()));
    };
  }
}
