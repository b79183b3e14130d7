package muster.playbook.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mentions of a person: Slack's, and {@code @name}. Those of groups and of no person are none. */
final class Mentions {
  private static final Pattern MENTION =
      Pattern.compile(
          "<@[UW][A-Z0-9]{1,20}(?:\\|[^<>\\n]{0,80})?>"
              + "|(?<![\\p{L}\\p{N}_./@-])@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,78}[\\p{L}\\p{N}](?!["
              + "\\w/(.-]?\\w)");

  private static final Pattern NOBODY =
      Pattern.compile(
          "@(?:here|channel|everyone|group|all|latest|next|v?\\d[\\w.]{0,40}|sha256|transactional"
              + "|override|nullable|deprecated|[\\w.-]{0,60}(?:teams?|on-?call|ops|sre|support"
              + "|admins|leads|alerts|infra)|(?:team|on-?call|ops|sre|support)[._-][\\w.-]{0,60})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANNOTATION =
      Pattern.compile("[(/]| {1,3}(?:annotation|decorator|rule|scope|package|tag)\\b");

  private Mentions() {}

  static void find(String text, Consumer<Finding> found) {
    Matcher mention = MENTION.matcher(text);
    while (mention.find()) {
      if (Names.isInMargin(text, mention.start())) {
        continue;
      }
      boolean nobody = NOBODY.matcher(text).region(mention.start(), mention.end()).matches();
      boolean code = ANNOTATION.matcher(text).region(mention.end(), text.length()).lookingAt();
      if (!nobody && !code) {
        found.accept(Names.finding(mention.start(), mention.end()));
      }
    }
  }
}
