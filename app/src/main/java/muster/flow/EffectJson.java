package muster.flow;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.database.Json;

/** Effects as stored in the outbox: a kind and a payload. */
final class EffectJson {
  private static final Map<String, Class<?>> KINDS =
      records(Effect.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private EffectJson() {}

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(EffectJson::records);
  }

  static String kind(Effect effect) {
    return effect.getClass().getSimpleName();
  }

  static Effect read(String kind, String payload) {
    Class<?> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException("The outbox holds an effect of a newer Muster: " + kind);
    }
    return (Effect) Json.read(payload, type);
  }
}
