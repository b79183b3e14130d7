package muster.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Function;

/**
 * One method of the Web API.
 *
 * @param scopes any of these is enough; empty where none is needed
 * @param work gives the answer without its {@code ok}, or throws a {@link Refusal}
 */
record Method(String name, Set<String> scopes, Function<Call, ObjectNode> work) {
  static Method of(String name, String scopes, Function<Call, ObjectNode> work) {
    return new Method(name, scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ", -1)), work);
  }
}
