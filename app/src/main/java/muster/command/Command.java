package muster.command;

/**
 * Something a person can ask for by words, a button or a form. A command decides and never acts:
 * everything it may know is handed in, and out come facts or a refusal.
 */
public interface Command {
  /** Its name, how it is typed and what it is for. */
  Usage usage();

  /** Who may ask for it, among those who may know of it; everybody else is refused. */
  default String whoMay() {
    return "anyone";
  }

  Decision decide(Ask ask, Situation now);
}
