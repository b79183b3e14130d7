package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import muster.command.Form;
import muster.incident.MessageRef;
import muster.incident.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCarryTest {
  @Test
  void whatAFormCarriesComesBack() {
    Quote quote = new Quote(new MessageRef("C1", "1.2"), "<@U1>", "it broke", "https://a.example");
    FormCarry carry = new FormCarry("INC-1 log", "C1", Optional.of(quote));
    assertEquals(Optional.of(carry), FormCarry.read(carry.written()));
  }

  @Test
  void noCharacterOfALongQuoteIsCutInHalf() {
    String text = "x".repeat(999) + "😀".repeat(20);
    Quote quote = new Quote(new MessageRef("C1", "1.2"), "<@U1>", text, "https://a.example");
    Form form =
        new Form(
            "declare",
            Optional.empty(),
            "Declare",
            "Go",
            Optional.of(quote),
            Optional.empty(),
            List.of());
    String carried = FormCarry.of(form, "C1").quote().orElseThrow().text();
    assertEquals("x".repeat(999) + "…", carried);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "words",
        "{\"words\":\"log\"}",
        "{\"words\":\"log\",\"channel\":\"\",\"quote\":{}}",
        "{\"words\":\"log\",\"channel\":\"\",\"quote\":{\"message\":{\"channel\":\"C1\"}}}",
      })
  void whatAnotherReleaseMayHaveWrittenIsNotGuessedAt(String written) {
    assertEquals(Optional.empty(), FormCarry.read(written));
  }
}
