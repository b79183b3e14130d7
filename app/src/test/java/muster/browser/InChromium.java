package muster.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Needs Chromium and its driver, and the machine to itself. Where there is none the test is left
 * out and the end of the run says so; where {@code CI} is set that is a failure.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("browser")
@Isolated
@ExtendWith(LeftOut.class)
public @interface InChromium {}
