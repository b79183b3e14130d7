package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far an incident's postmortem is (P-28, P-29), without what it says.
 *
 * @param reviewers who was asked to read it, since it was last a draft
 * @param approved who has read it and stands behind it, since it was last a draft
 * @param frozen when it became final, and by which fact; empty while it is not
 * @param before the final document that a reopening set aside; empty if it never was final
 * @param asItWas what the last reopening set aside, in case that was a slip
 * @param comments how many there are
 * @param addenda how many there are
 * @param scheduled when the meeting is or was to be
 * @param held when it took place
 * @param chasedFor the due time of the last reminder
 */
public record Review(
    Stage stage,
    List<PersonId> reviewers,
    List<PersonId> approved,
    Optional<Frozen> frozen,
    Optional<Frozen> before,
    Optional<Review> asItWas,
    int comments,
    int addenda,
    Optional<Instant> scheduled,
    Optional<Instant> held,
    Optional<Instant> chasedFor) {
  static final Review NONE =
      new Review(
          Stage.DRAFT,
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Where the document stands. */
  public enum Stage {
    DRAFT("draft"),
    IN_REVIEW("in review"),
    FINAL("final");

    private final String word;

    Stage(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** The moment the document became final; it says what the log said up to this fact. */
  public record Frozen(int seq, Instant at, PersonId by) {}

  public boolean isFinal() {
    return stage == Stage.FINAL;
  }

  Review after(Recorded next) {
    if (next.fact() instanceof ReviewFact fact) {
      return after(fact, next);
    }
    if (next.fact() instanceof Fact.Reopened) {
      return reopened();
    }
    boolean slip =
        (next.fact() instanceof Fact.Resolved resolved && resolved.stillBy().isPresent())
            || (next.fact() instanceof Fact.Cancelled cancelled && cancelled.stillBy().isPresent());
    return slip ? again() : this;
  }

  private Review after(ReviewFact fact, Recorded next) {
    return switch (fact) {
      case ReviewFact.ReviewAsked f ->
          with(Stage.IN_REVIEW, union(reviewers, f.reviewers()), approved);
      case ReviewFact.ReviewApproved f ->
          with(stage, reviewers, union(approved, List.of(Incident.author(next))));
      case ReviewFact.SentBackToDraft f -> with(Stage.DRAFT, List.of(), List.of());
      case ReviewFact.PostmortemFinalised f ->
          frozen(new Frozen(next.seq(), next.happened(), Incident.author(next)));
      case ReviewFact.ReviewCommented f -> counted(f.number(), addenda);
      case ReviewFact.AddendumWritten f -> counted(comments, f.number());
      case ReviewFact.FindingExplained f -> this;
      // Another time is set where it did not take place after all.
      case ReviewFact.ReviewScheduled f ->
          meeting(Optional.of(f.at()), Optional.empty(), chasedFor);
      case ReviewFact.ReviewHeld f -> meeting(scheduled, Optional.of(next.happened()), chasedFor);
      case ReviewFact.ReviewChased f -> meeting(scheduled, held, Optional.of(f.due()));
    };
  }

  /** What came back was not understood: the document is a draft again, and owes a new meeting. */
  private Review reopened() {
    return new Review(
        Stage.DRAFT,
        List.of(),
        List.of(),
        Optional.empty(),
        frozen.or(() -> before),
        Optional.of(remembering(Optional.empty())),
        comments,
        addenda,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The reopening was a slip: all is as it was, and what was said since is not lost. */
  private Review again() {
    return asItWas.map(was -> was.counted(comments, addenda)).orElse(this);
  }

  private Review remembering(Optional<Review> was) {
    return new Review(
        stage, reviewers, approved, frozen, before, was, comments, addenda, scheduled, held,
        chasedFor);
  }

  private Review frozen(Frozen how) {
    return new Review(
        Stage.FINAL,
        reviewers,
        approved,
        Optional.of(how),
        before,
        asItWas,
        comments,
        addenda,
        scheduled,
        held,
        chasedFor);
  }

  private Review with(Stage next, List<PersonId> asked, List<PersonId> agreed) {
    return new Review(
        next, asked, agreed, frozen, before, asItWas, comments, addenda, scheduled, held,
        chasedFor);
  }

  private Review counted(int said, int added) {
    return new Review(
        stage, reviewers, approved, frozen, before, asItWas, said, added, scheduled, held,
        chasedFor);
  }

  private Review meeting(Optional<Instant> at, Optional<Instant> was, Optional<Instant> chased) {
    return new Review(
        stage, reviewers, approved, frozen, before, asItWas, comments, addenda, at, was, chased);
  }

  private static List<PersonId> union(List<PersonId> some, List<PersonId> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
