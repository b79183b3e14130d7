package muster.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches every test class, without being asked to. A class fails when a secret or a private
 * incident's words were found in a wrong place while it ran, be it by itself or by its neighbour.
 */
public final class LeakExtension implements BeforeAllCallback, AfterAllCallback {
  private static final AtomicBoolean INSTALLED = new AtomicBoolean();

  @Override
  public void beforeAll(ExtensionContext context) {
    if (INSTALLED.compareAndSet(false, true)) {
      WatchedOutput.install(Findings.OF_THIS_RUN);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertEquals(List.of(), Findings.OF_THIS_RUN.take(), "leaked while tests ran");
  }
}
