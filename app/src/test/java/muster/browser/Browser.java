package muster.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a screen, in which each person has a window of their own. */
public final class Browser implements AutoCloseable {
  /** It warns of every Chromium newer than itself, by a logger that must not be forgotten. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private boolean fresh = true;

  public Browser() {
    SELENIUM.setLevel(Level.SEVERE);
    Chromium chromium = Chromium.ofThisMachine().orElseThrow();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.browser().toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--disable-quic",
        "--no-first-run",
        "--disable-sync",
        "--disable-component-update",
        "--disable-background-networking",
        "--disable-background-timer-throttling",
        "--disable-renderer-backgrounding",
        "--disable-backgrounding-occluded-windows",
        "--lang=en-GB");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromium.driver().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** Opens an address in a window of its own. */
  public Window open(URI address, Look look) {
    if (!fresh) {
      driver.switchTo().newWindow(WindowType.WINDOW);
    }
    fresh = false;
    driver.manage().window().setSize(new Dimension(look.width(), look.height()));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", look.width(),
            "height", look.height(),
            "deviceScaleFactor", 1,
            "mobile", look.isPhone()));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", look.dark() ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    driver.get(address.toString());
    return new Window(driver, driver.getWindowHandle());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
