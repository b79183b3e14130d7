package muster.incident;

/** What happens to the promise of regular updates (P-20 … P-23). */
public sealed interface PromiseFact extends Fact {
  /** A person's update for those outside: only this keeps the promise to them (P-20, P-22). */
  record ExternalUpdateGiven(ExternalUpdate update) implements PromiseFact {}
}
