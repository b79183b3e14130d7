package muster.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a postmortem between its first draft and its last addendum (P-28, P-29, P-33).
 */
public sealed interface ReviewFact extends Fact {

  /**
   * The draft is ready to be read.
   *
   * @param reviewers who was asked to read it; empty where everybody in the channel was
   */
  record ReviewAsked(List<PersonId> reviewers) implements ReviewFact {}

  /** Whoever caused it has read the document and stands behind it. */
  record ReviewApproved() implements ReviewFact {}

  /**
   * Somebody said something about the document, beside it.
   *
   * @param number from 1 among the comments
   * @param section what it is about; empty for the whole document
   */
  record ReviewCommented(int number, Optional<Section> section, String text)
      implements ReviewFact {}

  /** It needs more work before it is worth reading. */
  record SentBackToDraft(Optional<String> why) implements ReviewFact {}

  /**
   * A phrase that the linter points out stays, for a reason (P-33).
   *
   * @param phrase as it is written
   * @param kind what is wrong with it, as the linter calls it
   */
  record FindingExplained(Section section, String phrase, String kind, String why)
      implements ReviewFact {}

  /**
   * The document is frozen as it is (P-45).
   *
   * @param shareIn the name or id of the channel that hears of it; empty where nobody else may
   * @param summary its first paragraph, as plain text
   */
  record PostmortemFinalised(Optional<String> shareIn, String summary) implements ReviewFact {}

  /**
   * Something was added to a frozen document.
   *
   * @param number from 1 among the addenda
   */
  record AddendumWritten(int number, String text) implements ReviewFact {}

  /** The meeting has a time (P-29). */
  record ReviewScheduled(Instant at) implements ReviewFact {}

  /** The meeting took place; when is when the fact happened. */
  record ReviewHeld() implements ReviewFact {}

  /**
   * Whoever owns the postmortem was reminded of it.
   *
   * @param due when this step had been due
   * @param leaderToo whether the leader is told as well
   */
  record ReviewChased(ReviewDue.Step step, PersonId owner, Instant due, boolean leaderToo)
      implements ReviewFact {}
}
