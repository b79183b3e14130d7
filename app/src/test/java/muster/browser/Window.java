package muster.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;

/** What one person has before them. Every look waits until what is looked for is there. */
public final class Window {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ChromeDriver driver;
  private final String handle;

  Window(ChromeDriver driver, String handle) {
    this.driver = driver;
    this.handle = handle;
  }

  /** The first element in sight that a CSS selector finds. */
  public WebElement find(String selector) {
    return await(selector, () -> inSight(By.cssSelector(selector)));
  }

  /** The last element in sight with this accessible name and role. */
  public WebElement find(String role, String name) {
    return await(role + " " + name, () -> named(role, name));
  }

  public void press(String name) {
    WebElement button = find("button", name);
    button.click();
  }

  /** Waits until the text stands somewhere in sight. */
  public void awaitText(String text) {
    boolean unused = await(text, () -> text().contains(text));
  }

  /** Waits until the text stands nowhere in sight. */
  public void awaitNoText(String text) {
    boolean unused = await("no " + text, () -> !text().contains(text));
  }

  /** Everything in sight, as a reader would copy it. */
  public String text() {
    here();
    return String.valueOf(driver.executeScript("return document.body.innerText"));
  }

  /** What a script of the test's own returns; the page's policy does not bind the driver. */
  public Object run(String script, Object... arguments) {
    here();
    return driver.executeScript(script, arguments);
  }

  /** Everything the page complained of in its console so far, as lines. */
  public List<String> complaints() {
    here();
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  public void picture(Path file) {
    here();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WebElement inSight(By by) {
    return driver.findElements(by).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElse(null);
  }

  private WebElement named(String role, String name) {
    return driver.findElements(By.cssSelector(candidates(role))).reversed().stream()
        .filter(WebElement::isDisplayed)
        .filter(e -> e.getAccessibleName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String candidates(String role) {
    return switch (role) {
      case "button" -> "button, [role=button], [role=menuitem]";
      case "textbox" -> "textarea, input, [role=textbox], [role=combobox]";
      case "link" -> "a[href]";
      default -> "[role=" + role + "]";
    };
  }

  private <T> T await(String what, Supplier<T> look) {
    here();
    return new FluentWait<>(driver)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(30))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> what + " is not in sight; the page says:\n" + text())
        .until(unused -> look.get());
  }

  private void here() {
    if (!driver.getWindowHandle().equals(handle)) {
      driver.switchTo().window(handle);
    }
  }
}
