/**
 * Reading what people type after {@code /incident} or after a mention of the bot. Pure: text, a
 * time and a zone go in; what was meant, or one sentence that says what to type instead, comes out.
 * Text is expected as {@link muster.incident.Wording#typed} leaves it, and sentences are plain text
 * too: whoever shows them escapes them.
 */
package muster.command.words;
