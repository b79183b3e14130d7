package muster.retention;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.database.Attachments;
import muster.database.Facts;
import muster.database.Incidents;
import muster.database.Renaming;
import muster.database.Traces;
import muster.incident.Incident;
import muster.incident.MarkFact;
import muster.incident.PersonId;
import muster.incident.Recorded;
import org.jdbi.v3.core.Handle;

/** Everything that is stored about a person, as one JSON document. */
public final class PersonFile {
  /** It follows from the facts, and most of it is about others. */
  private static final String FOLDED = "state";

  private static final Set<String> JSON = Set.of("body", "payload", "answer");

  private final Handle handle;
  private final PersonId person;
  private final JsonGenerator json;
  private String table = "";
  private int rows;
  private int files;

  private PersonFile(Handle handle, PersonId person, JsonGenerator json) {
    this.handle = handle;
    this.person = person;
    this.json = json;
  }

  /** Writes it, and returns how much of what it holds, in words. */
  public static String write(Handle handle, PersonId person, JsonGenerator json)
      throws IOException {
    PersonFile file = new PersonFile(handle, person, json);
    json.writeStartObject();
    json.writeStringField("person", person.value());
    json.writeObjectFieldStart("tables");
    Traces traces = new Traces(handle, new Renaming(Map.of(person.value(), "")));
    traces.each(found -> file.row(found.table(), found.values()));
    file.endTable();
    json.writeEndObject();
    json.writeArrayFieldStart("files");
    for (int number : traces.incidents()) {
      file.filesOf(number);
    }
    json.writeEndArray();
    json.writeEndObject();
    return "rows %d, files %d".formatted(file.rows, file.files);
  }

  private void row(String name, Map<String, Object> values) {
    try {
      if (!name.equals(table)) {
        endTable();
        json.writeArrayFieldStart(name);
        table = name;
      }
      json.writeStartObject();
      for (Map.Entry<String, Object> value : values.entrySet()) {
        if (!value.getKey().equals(FOLDED)) {
          json.writeFieldName(value.getKey());
          value(JSON.contains(value.getKey()), value.getValue());
        }
      }
      json.writeEndObject();
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void endTable() throws IOException {
    if (!table.isEmpty()) {
      json.writeEndArray();
    }
  }

  private void value(boolean isJson, Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Long number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case String text when isJson && !text.isEmpty() -> json.writeRawValue(text);
      case Object other -> json.writeString(other.toString());
    }
  }

  /** Copies of files that they shared. */
  private void filesOf(int number) throws IOException {
    Optional<Incident> incident = new Incidents(handle).load(number);
    if (incident.isEmpty()) {
      return;
    }
    Set<String> theirs = new HashSet<>();
    for (Recorded recorded : new Facts(handle).log(incident.get().id())) {
      if (recorded.fact() instanceof MarkFact.MessageMarked marked
          && marked.author().equals(person.mention())) {
        theirs.add(marked.message().subject());
      }
    }
    Attachments kept = new Attachments(handle);
    for (Attachments.Stored file : kept.of(incident.get().id())) {
      if (theirs.contains(file.message())) {
        json.writeStartObject();
        json.writeStringField("incident", incident.get().id().toString());
        json.writeStringField("name", file.name());
        json.writeStringField("type", file.type());
        json.writeFieldName("content");
        json.writeBinary(kept.content(incident.get().id(), file.file()).orElseThrow());
        json.writeEndObject();
        files++;
      }
    }
  }
}
