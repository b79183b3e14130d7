package muster.command;

/**
 * A button: pressing it is the same as typing its words, and is checked the same.
 *
 * @param label at most 75 characters
 * @param words what it types after {@code /incident}, with the incident's id in front
 */
public record Press(String label, String words) {}
