package muster.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.playbook.TrackerPlace;

/** The key {@code tracker}: where corrective actions are filed (P-38). */
final class TrackerKeys {
  private static final String KEY = "tracker";
  private static final int MOST_LABELS = 10;

  private enum Written {
    NONE,
    GITHUB,
    JIRA
  }

  private static final Kind<String> NOWHERE =
      new Kind<>("none, or the keys below", "none", PlaybookKinds.TEXT.reader());

  private static final Kind<Written> KIND =
      Kind.of(
          "a kind of tracker",
          "github, jira or none",
          text ->
              Arrays.stream(Written.values())
                  .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                  .findFirst());

  static final Kind<String> REPOSITORY =
      matching(
          "[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}",
          "a repository",
          "its owner and its name, such as acme/incidents");

  static final Kind<String> PROJECT =
      matching("[A-Z][A-Z0-9_]{0,99}", "the key of a project", "its key in capitals, such as OPS");

  private static final Kind<String> ISSUE_TYPE =
      matching("[^\\p{Cntrl}\"]{1,60}", "an issue type", "its name in the project, such as Task");

  private static final Kind<String> LABEL =
      matching("[^\\s\\p{Cntrl},]{1,50}", "a label", "a word without spaces, such as incident");

  /** The account's password goes with every call, so that it goes over https. */
  private static final Kind<URI> SITE =
      Kind.of("a web address", "https://acme.atlassian.net", PlaybookKinds::webAddress)
          .when(
              site -> site.getScheme().equals("https") || isHere(site),
              "an address of https",
              "https://acme.atlassian.net")
          .when(
              site -> site.getRawPath().matches("/?") && site.getRawQuery() == null,
              "an address without a path",
              "https://acme.atlassian.net");

  private TrackerKeys() {}

  static TrackerPlace read(Mapping file) {
    if (!file.hasKeysBelow(KEY)) {
      Optional<String> other = file.optional(KEY, NOWHERE, Optional.empty());
      if (other.isPresent()) {
        file.wrong(KEY, "is not a tracker; write kind: github or jira below it");
      }
      return new TrackerPlace.None();
    }
    return file.within(KEY, TrackerKeys::section);
  }

  private static TrackerPlace section(Mapping keys) {
    Written kind = keys.value("kind", KIND, Written.NONE);
    return switch (kind) {
      case NONE -> new TrackerPlace.None();
      case GITHUB -> new TrackerPlace.GitHub(needed(keys, "repository", REPOSITORY), labels(keys));
      case JIRA ->
          new TrackerPlace.Jira(
              keys.optional("address", SITE, Optional.empty())
                  .orElseGet(
                      () -> {
                        lacks(keys, "address", "https://acme.atlassian.net");
                        return URI.create("https://jira.invalid");
                      }),
              needed(keys, "project", PROJECT),
              keys.value("issue-type", ISSUE_TYPE, "Task"),
              labels(keys));
    };
  }

  private static List<String> labels(Mapping keys) {
    return keys.list("labels", LABEL, 0, MOST_LABELS, List.of("incident"));
  }

  private static String needed(Mapping keys, String key, Kind<String> kind) {
    String value = keys.value(key, kind, "");
    if (value.isEmpty()) {
      lacks(keys, key, kind.write());
    }
    return value;
  }

  private static void lacks(Mapping keys, String key, String write) {
    if (!keys.has(key)) {
      keys.wrong("kind", "needs " + key + " as well; write " + key + ": and " + write);
    }
  }

  private static boolean isHere(URI site) {
    return site.getHost().equals("localhost") || site.getHost().equals("127.0.0.1");
  }

  private static Kind<String> matching(String pattern, String what, String write) {
    return Kind.of(
        what, write, text -> Optional.of(text).filter(Pattern.compile(pattern).asMatchPredicate()));
  }
}
