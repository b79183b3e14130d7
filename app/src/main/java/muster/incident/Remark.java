package muster.incident;

/**
 * Something that somebody said in an incident's channel.
 *
 * @param ts Slack's time of it, which tells it from every other in its channel
 * @param author a mention, or the display name of an integration without an account
 * @param words plain text
 */
public record Remark(String ts, String author, String words) {}
