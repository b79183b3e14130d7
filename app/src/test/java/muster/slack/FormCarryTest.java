package muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
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
