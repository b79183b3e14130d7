package muster.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
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
    return await(role + " " + name, () -> named(role, name::equals));
  }

  public void press(String name) {
    click(() -> named("button", name::equals), name);
  }

  /** Presses the button whose name begins so; counts and times may follow. */
  public void pressWhatBegins(String name) {
    click(() -> named("button", n -> n.startsWith(name)), name);
  }

  /** Writes into the field with this label, in place of what stands there. */
  public void fill(String label, String text) {
    WebElement field = find("textbox", label);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  /** Chooses from the select menu with this label what these words find first. */
  public void choose(String label, String words) {
    find("textbox", label).sendKeys(words, Keys.ENTER);
  }

  /** Types a line where one writes, and sends it. */
  public void say(String line) {
    boolean unused =
        await(
            "where one writes",
            () -> {
              find("#composer textarea").sendKeys(line, Keys.ESCAPE, Keys.ENTER);
              return true;
            });
  }

  /** Uses a tool of the message that holds these words, as the keyboard would: by focus. */
  public void onMessage(String words, String tool) {
    click(
        () -> {
          WebElement message = message(words);
          run("arguments[0].focus()", message);
          return message.findElements(By.cssSelector("button")).stream()
              .filter(WebElement::isDisplayed)
              .filter(e -> e.getAccessibleName().equals(tool))
              .findFirst()
              .orElse(null);
        },
        tool + " of " + words);
  }

  private WebElement message(String words) {
    return driver.findElements(By.cssSelector("[data-ts]")).reversed().stream()
        .filter(e -> e.getText().contains(words))
        .findFirst()
        .orElseThrow(() -> new NotFoundException(words));
  }

  private void click(Supplier<WebElement> look, String name) {
    boolean unused =
        await(
            name,
            () -> {
              WebElement button = look.get();
              if (button == null || !button.isEnabled()) {
                return false;
              }
              button.click();
              return true;
            });
  }

  /** Waits until the text stands somewhere in sight. */
  public void awaitText(String text) {
    boolean unused = await(text, () -> text().contains(text));
  }

  /** Waits until an element shows another text than before. */
  public void awaitChange(String selector, String before) {
    boolean unused = await("a change", () -> !find(selector).getText().equals(before));
  }

  /** Waits until the text stands nowhere in sight. */
  public void awaitNoText(String text) {
    boolean unused = await("no " + text, () -> !text().contains(text));
  }

  /** Everything in sight, as a reader would copy it; not what is only for ears. */
  public String text() {
    here();
    return String.valueOf(
        driver.executeScript(
            "return [...document.body.children]"
                + ".filter(part => part.id !== 'announce' && part.checkVisibility())"
                + ".map(part => part.innerText).join('\\n')"));
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

  private WebElement named(String role, Predicate<String> name) {
    return driver.findElements(By.cssSelector(candidates(role))).reversed().stream()
        .filter(WebElement::isDisplayed)
        .filter(e -> name.test(e.getAccessibleName()))
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

  /** Where it was waited for in vain, a picture is left. */
  private <T> T await(String what, Supplier<T> look) {
    here();
    try {
      return new FluentWait<>(driver)
          .withTimeout(PATIENCE)
          .pollingEvery(Duration.ofMillis(30))
          .ignoring(StaleElementReferenceException.class)
          .ignoring(ElementNotInteractableException.class)
          .ignoring(ElementClickInterceptedException.class)
          .ignoring(NotFoundException.class)
          .withMessage(() -> what + " is not in sight; the page says:\n" + text())
          .until(unused -> look.get());
    } catch (TimeoutException e) {
      picture(Path.of("target/pictures", "in-vain-" + handle + ".png"));
      throw e;
    }
  }

  private void here() {
    if (!driver.getWindowHandle().equals(handle)) {
      driver.switchTo().window(handle);
    }
  }
}
