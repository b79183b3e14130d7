package muster.database;

/**
 * The log holds a fact that a newer Muster wrote, and this one cannot read. While a release takes
 * the place of another that happens; what concerns such an incident is left to the newer nodes.
 */
public final class NewerFact extends RuntimeException {
  NewerFact(String kind, int version) {
    super("The log holds a fact that a newer Muster wrote: " + kind + " version " + version);
  }
}
