package muster.database;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32;
import muster.incident.Incident;

/**
 * By which rules an incident's row was folded. A row that another release folded, or that one
 * folded further without knowing of this mark, is folded again from the log when it is read.
 */
final class FoldedBy {
  private static final String RULES = Incident.RULES + "-" + shape();

  private FoldedBy() {}

  /** The mark of a row that this release folded up to this fact. */
  static String mark(int seq) {
    return RULES + "/" + seq;
  }

  /** Changes whenever a record that is stored in the row gets other components. */
  private static String shape() {
    Set<Class<?>> seen = new LinkedHashSet<>();
    StringBuilder shape = new StringBuilder();
    describe(Incident.class, seen, shape);
    CRC32 sum = new CRC32();
    sum.update(shape.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static void describe(Class<?> type, Set<Class<?>> seen, StringBuilder shape) {
    if (!type.getName().startsWith("muster.") || !seen.add(type)) {
      return;
    }
    shape.append(type.getName());
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        shape.append(' ').append(component.getName()).append(component.getGenericType());
        parts(component.getGenericType(), seen, shape);
      }
    } else if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(part -> describe(part, seen, shape));
    }
  }

  /** Looks into {@code Optional<GivenUpdate>} and the like as well. */
  private static void parts(Type type, Set<Class<?>> seen, StringBuilder shape) {
    if (type instanceof Class<?> plain) {
      describe(plain, seen, shape);
    } else if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(part -> parts(part, seen, shape));
    }
  }
}
