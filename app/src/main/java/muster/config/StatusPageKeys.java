package muster.config;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import muster.playbook.PublicPage;

/** The key {@code status-page}: an address alone, or a section that says who writes the page. */
final class StatusPageKeys {
  private static final String KEY = "status-page";
  private static final int MOST_SERVICES = 200;

  private enum Written {
    LINK,
    STATUSPAGE,
    STATIC
  }

  private static final Kind<Written> KIND =
      Kind.of(
          "a kind of status page",
          "link, statuspage or static",
          text ->
              Arrays.stream(Written.values())
                  .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                  .findFirst());

  private static final Kind<String> PAGE =
      matching("[A-Za-z0-9]{1,40}", "the id of a page", "the id from its API settings");

  private static final Kind<String> COMPONENTS =
      matching(
          "[A-Za-z0-9]{1,40}(\\s*,\\s*[A-Za-z0-9]{1,40}){0,19}",
          "the id of a component",
          "one or more ids with commas between");

  private static final Kind<String> FOLDER =
      Kind.of("a folder", "/var/www/status", text -> Config.folder(text).map(folder -> text));

  private StatusPageKeys() {}

  static PublicPage read(Mapping file, PublicPage standard) {
    if (file.hasKeysBelow(KEY)) {
      return file.within(KEY, StatusPageKeys::section);
    }
    return file.optional(KEY, PlaybookKinds.WEB_ADDRESS, standard.address())
        .<PublicPage>map(PublicPage.Linked::new)
        .orElse(new PublicPage.None());
  }

  private static PublicPage section(Mapping keys) {
    Optional<URI> address = keys.optional("address", PlaybookKinds.WEB_ADDRESS, Optional.empty());
    return switch (keys.value("kind", KIND, Written.LINK)) {
      case LINK -> linked(keys, address);
      case STATUSPAGE -> {
        String page = keys.value("page", PAGE, "");
        if (page.isEmpty() && !keys.isWrong("page")) {
          keys.wrong("kind", "needs the id of the page; write page: and the id from its settings");
        }
        yield new PublicPage.Hosted(address, page, components(keys));
      }
      case STATIC ->
          new PublicPage.Files(address, keys.optional("folder", FOLDER, Optional.empty()));
    };
  }

  private static PublicPage linked(Mapping keys, Optional<URI> address) {
    if (address.isEmpty() && keys.has("kind") && !keys.isWrong("kind") && !keys.has("address")) {
      keys.wrong("kind", "needs an address; write address: https://status.example.com");
    }
    return address.<PublicPage>map(PublicPage.Linked::new).orElse(new PublicPage.None());
  }

  private static Map<String, List<String>> components(Mapping keys) {
    Map<String, List<String>> components = new LinkedHashMap<>();
    keys.pairs(
            "components",
            PlaybookKinds.TEXT,
            COMPONENTS,
            1,
            MOST_SERVICES,
            List.of(),
            (service, ids) ->
                Map.entry(service.toLowerCase(Locale.ROOT), List.of(ids.split("\\s*,\\s*", -1))))
        .forEach(entry -> components.put(entry.getKey(), entry.getValue()));
    return components;
  }

  private static Kind<String> matching(String pattern, String what, String write) {
    return Kind.of(
        what, write, text -> Optional.of(text).filter(Pattern.compile(pattern).asMatchPredicate()));
  }
}
