package muster.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import muster.incident.PersonId;
import muster.playbook.Playbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclareFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "sev9", "SEV"})
  void aFormWithoutASeverityIsHandedBack(String severity) {
    Ask ask =
        new Ask(
            "",
            Map.of(DeclareForm.SEVERITY, severity, DeclareForm.TITLE, "Cards fail"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Situation now =
        new Situation(
            Optional.empty(),
            new PersonId("U1"),
            ZoneOffset.UTC,
            Instant.EPOCH,
            Playbook.standard(),
            null);
    Decision.Refused refused =
        assertInstanceOf(Decision.Refused.class, new Declare().decide(ask, now));
    assertEquals(Optional.of(DeclareForm.SEVERITY), refused.field());
  }
}
