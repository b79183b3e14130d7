package muster.postmortem.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import muster.incident.Kind;
import muster.incident.SourceFile;
import muster.postmortem.Chronology;
import muster.postmortem.Discussion;
import muster.postmortem.Document;
import muster.postmortem.DraftSection;
import muster.postmortem.Header;
import muster.postmortem.Particulars;
import muster.postmortem.Passage;

/**
 * The document for other programs, as {@code app/docs/postmortem.schema.json} describes it: pretty,
 * always in the same order, every moment in UTC whatever zone the texts are in.
 */
final class JsonDocument {
  private static final String SCHEMA = "muster/postmortem/1";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private JsonDocument() {}

  static String of(Document document) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schema", SCHEMA).put("timeZone", document.times().name());
    json.set("incident", incident(document));
    Particulars facts = document.particulars();
    json.set("roles", MAPPER.valueToTree(facts.roles()));
    json.set("authors", MAPPER.valueToTree(document.draft().header().authors()));
    json.set("milestones", milestones(document.draft().header()));
    ArrayNode sections = json.putArray("sections");
    document
        .draft()
        .sections()
        .forEach(section -> sections.add(section(section, document.draft().header().kind())));
    ArrayNode timeline = json.putArray("timeline");
    document.chronology().lines().forEach(line -> timeline.add(entry(document, line)));
    json.set("factors", MAPPER.valueToTree(facts.factors()));
    json.set("actions", MAPPER.valueToTree(facts.actions()));
    json.set("workarounds", MAPPER.valueToTree(facts.workarounds()));
    json.set("decisions", MAPPER.valueToTree(facts.decisions()));
    json.set("hypotheses", MAPPER.valueToTree(facts.hypotheses()));
    json.set("promises", MAPPER.valueToTree(facts.promises()));
    json.set("updates", MAPPER.valueToTree(facts.updates()));
    json.set("comments", MAPPER.valueToTree(facts.comments()));
    addenda(document.draft().discussion(), json);
    return written(json);
  }

  private static String written(ObjectNode json) {
    try {
      return MAPPER.writer(PRETTY).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode incident(Document document) {
    Header header = document.draft().header();
    Particulars facts = document.particulars();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", header.id().toString()).put("title", header.title());
    json.put("kind", header.kind().word()).put("confidential", header.confidential());
    json.put("severity", header.severity().name()).put("worst", header.highest().name());
    json.put("phase", facts.phase());
    facts.service().ifPresent(service -> json.put("service", service));
    json.put("date", header.date().toString()).put("declared", facts.declared().toString());
    facts.closed().ifPresent(at -> json.put("closed", at.toString()));
    facts.seconds().ifPresent(seconds -> json.put("durationSeconds", seconds));
    json.set("contradictions", MAPPER.valueToTree(header.contradictions()));
    json.set("reopened", MAPPER.valueToTree(header.reopened()));
    json.put("depth", document.draft().depth().name().toLowerCase(Locale.ROOT));
    json.put("state", header.stage().word());
    header.finalAt().ifPresent(at -> json.put("final", at.toString()));
    return json;
  }

  private static ArrayNode milestones(Header header) {
    ArrayNode json = MAPPER.createArrayNode();
    header
        .milestones()
        .forEach(
            milestone -> {
              ObjectNode one = json.addObject().put("name", milestone.name());
              milestone.at().ifPresent(at -> one.put("at", at.toString()));
              milestone.after().ifPresent(after -> one.put("afterSeconds", after.toSeconds()));
            });
    return json;
  }

  private static ObjectNode section(DraftSection section, Kind kind) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("name", section.section().word()).put("title", section.section().title(kind));
    json.put("state", section.state().name().toLowerCase(Locale.ROOT));
    json.put("markdown", section.text());
    ArrayNode passages = json.putArray("passages");
    for (Passage passage : section.passages()) {
      ObjectNode one = passages.addObject().put("generated", passage.isGenerated());
      passage.key().ifPresent(key -> one.put("key", key));
      one.put("markdown", passage.text());
      one.set("sources", MAPPER.valueToTree(passage.sources()));
    }
    json.set("unknown", MAPPER.valueToTree(section.unknowns()));
    return json;
  }

  private static ObjectNode entry(Document document, Chronology.Line line) {
    ObjectNode json = MAPPER.createObjectNode().put("number", line.number());
    json.put("incident", line.origin().orElse(document.draft().header().id()).toString());
    json.put("sort", line.sort().name().toLowerCase(Locale.ROOT));
    json.put("happened", line.at().toString());
    line.recorded().ifPresent(at -> json.put("recorded", at.toString()));
    line.slackTs().ifPresent(ts -> json.put("slackTs", ts));
    json.put("words", line.words());
    line.source().ifPresent(source -> json.put("source", source));
    json.set("before", MAPPER.valueToTree(line.amended()));
    line.struck().ifPresent(why -> json.put("struck", why));
    line.message().ifPresent(message -> json.set("message", message(message)));
    return json;
  }

  private static ObjectNode message(Chronology.Message message) {
    ObjectNode json = MAPPER.createObjectNode();
    message.permalink().ifPresent(link -> json.put("permalink", link));
    json.set("before", MAPPER.valueToTree(message.before()));
    json.put("deleted", message.deleted());
    ArrayNode files = json.putArray("files");
    for (SourceFile file : message.files()) {
      ObjectNode one = files.addObject().put("id", file.id()).put("name", file.name());
      file.copied()
          .ifPresentOrElse(
              copy ->
                  one.put("type", copy.type())
                      .put("size", copy.size())
                      .put("sha256", copy.sha256()),
              () -> one.put("missing", file.why()));
    }
    return json;
  }

  private static void addenda(Discussion discussion, ObjectNode json) {
    ArrayNode addenda = json.putArray("addenda");
    for (Discussion.Addendum addendum : discussion.addenda()) {
      ObjectNode one = addenda.addObject().put("number", addendum.number());
      one.put("by", addendum.role()).put("at", addendum.at().toString());
      one.put("markdown", addendum.text());
    }
  }
}
