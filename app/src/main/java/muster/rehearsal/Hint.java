package muster.rehearsal;

/**
 * How a line after one of the app's commands is typed, for whoever begins to type one. Slack shows
 * one line for each command; these are handed in by whoever starts the workspace.
 *
 * @param words what the line begins with
 * @param usage the whole pattern, without the command
 * @param does what it does, in one plain sentence
 */
public record Hint(String words, String usage, String does) {}
