package muster.incident;

/**
 * A message as somebody handed it over.
 *
 * @param author a mention, or the display name of an integration without an account
 * @param text plain text
 */
public record Quote(MessageRef message, String author, String text, String permalink) {}
