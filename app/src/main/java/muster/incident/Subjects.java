package muster.incident;

/**
 * What an incident has of subjects that follow their own facts and nothing else needs in order to
 * be folded.
 *
 * @param publication what those outside know of it
 * @param board what may be the cause, and who is checking it
 * @param calls whom people called for help
 * @param risks what makes it matter to executives
 * @param links which incidents it turned out to be one with
 * @param factors which conditions let it happen or last
 * @param actions what will be done so that it does not happen again
 * @param workarounds what was only fixed for a while
 * @param tickets where the actions are filed
 * @param review how far its postmortem is
 * @param drill the scenario it is played by
 */
public record Subjects(
    Publication publication,
    Board board,
    Calls calls,
    Risks risks,
    Links links,
    Factors factors,
    Actions actions,
    Workarounds workarounds,
    Tickets tickets,
    Review review,
    Drill drill) {
  static final Subjects NONE =
      new Subjects(
          Publication.NONE,
          Board.EMPTY,
          Calls.NONE,
          Risks.NONE,
          Links.NONE,
          Factors.NONE,
          Actions.NONE,
          Workarounds.NONE,
          Tickets.NONE,
          Review.NONE,
          Drill.NONE);

  Subjects after(Recorded next, Incident before) {
    return new Subjects(
        publication.after(next, PageNotice.mayBeTold(before)),
        next.fact() instanceof HypothesisFact fact ? board.after(fact, next) : board,
        next.fact() instanceof EscalationFact fact ? calls.after(fact, next) : calls,
        next.fact() instanceof ExecutiveFact fact ? risks.after(fact, next) : risks,
        links.after(next.fact()),
        next.fact() instanceof FactorFact fact ? factors.after(fact, next) : factors,
        next.fact() instanceof ActionFact fact ? actions.after(fact, next) : actions,
        next.fact() instanceof WorkaroundFact fact ? workarounds.after(fact, next) : workarounds,
        next.fact() instanceof TicketFact fact ? tickets.after(fact) : tickets,
        review.after(next),
        drill.after(next, before));
  }

  /** Whether whoever looks at both would see the same. */
  boolean looksLike(Subjects other) {
    return publication.url().equals(other.publication.url())
        && board.equals(other.board)
        && risks.marked().equals(other.risks.marked())
        && links.equals(other.links);
  }
}
