package muster.browser;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Leaves out what needs a browser where there is none, and says so when all else is done. */
final class LeftOut implements ExecutionCondition {
  private static final boolean HERE = Chromium.ofThisMachine().isPresent();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (HERE) {
      return ConditionEvaluationResult.enabled("Chromium is here");
    }
    if (System.getenv().containsKey("CI")) {
      throw new IllegalStateException(
          "There is no Chromium with its driver here, and in CI no test may be left out."
              + " Install both, on Debian: apt-get install chromium chromium-driver");
    }
    context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(LeftOut.class))
        .computeIfAbsent(Names.class, key -> new Names(), Names.class)
        .add(context.getRequiredTestClass().getSimpleName());
    return ConditionEvaluationResult.disabled("There is no Chromium with its driver here");
  }

  /** Closed when the whole run is over. */
  private static final class Names implements AutoCloseable {
    private final Set<String> left = new TreeSet<>();

    synchronized void add(String test) {
      left.add(test);
    }

    @Override
    public synchronized void close() {
      System.err.printf(
          """

          ************************************************************************
          LEFT OUT, since Chromium and chromedriver are not installed here:
          %s
          On Debian: apt-get install chromium chromium-driver
          ************************************************************************
          %n""",
          left.stream().map(name -> "    " + name).collect(Collectors.joining("\n")));
    }
  }
}
