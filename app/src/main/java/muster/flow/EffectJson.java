package muster.flow;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.database.Json;

/** Effects as stored in the outbox: a kind and a payload. */
final class EffectJson {
  private static final Map<String, Class<?>> KINDS =
      records(Effect.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  /** The kinds that say something new. */
  static final Set<String> NEWS =
      records(News.class).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

  /** The kinds that show the state in place of an older one. */
  static final Set<String> REDRAWS =
      records(Effect.Redraw.class)
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());

  private EffectJson() {}

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(EffectJson::records);
  }

  static String kind(Effect effect) {
    return effect.getClass().getSimpleName();
  }

  /** Whether this release can do it; a newer one may ask for more. */
  static boolean isKnown(String kind) {
    return KINDS.containsKey(kind);
  }

  /** An effect of a known kind. */
  static Effect read(String kind, String payload) {
    return (Effect) Json.read(payload, KINDS.get(kind));
  }
}
