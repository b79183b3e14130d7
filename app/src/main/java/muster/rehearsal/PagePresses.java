package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/** What a person uses of the app's blocks on the page: in a message, at home, or in a form. */
final class PagePresses {
  private PagePresses() {}

  static void run(Hands hands, JsonNode asked, Supplier<Message> message) {
    if (asked.path("home").asBoolean()) {
      hands.pressAtHome(pressed(asked, hands.home().orElseThrow(PagePresses::gone)));
    } else if (asked.path("form").asBoolean()) {
      hands.pressInForm(pressed(asked, hands.form().orElseThrow(PagePresses::gone).blocks()));
    } else {
      Message on = message.get();
      hands.press(on, pressed(asked, on.blocks()));
    }
  }

  private static IllegalArgumentException gone() {
    return new IllegalArgumentException("That is not shown any more.");
  }

  /** A value is an object of one field whose name says the kind of the element. */
  private static Pressed pressed(JsonNode asked, JsonNode blocks) {
    Optional<JsonNode> value =
        asked.path("value").isEmpty()
            ? Optional.empty()
            : Optional.of(asked.path("value").iterator().next());
    String block = asked.path("block").asText("");
    return Pressed.on(blocks, block, asked.path("action").asText(), value, asked.path("state"));
  }

  static void close(Hands hands, JsonNode asked) {
    if (asked.path("all").asBoolean()) {
      hands.closeAllForms();
    } else {
      hands.closeForm();
    }
  }
}
