package muster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import muster.debrief.Debrief;
import muster.debrief.Play;
import muster.drill.Director;
import muster.incident.story.Story;
import muster.rehearsal.Hands;
import muster.rehearsal.Workspace;

/** What came of a drill in the rehearsal workspace: a file, and a post for those who played. */
record DrillNotes(Workspace workspace, Story story, InstantSource clock, Path exports) {
  static final String CHANNEL = "drill-notes";
  static final String AUTHOR = "drill";

  Debrief debrief(Director director) {
    return Debrief.of(
        new Play(
            story,
            director.progress(),
            director.facts(),
            person -> workspace.nameOf(person.value()),
            clock.instant()));
  }

  /** Writes the report, and returns where. */
  Path write(Debrief debrief) {
    return written(exports.resolve(fileName()), debrief.markdown());
  }

  /**
   * Writes a file, in a folder that may not be there yet.
   *
   * @throws Muster.Wrong if it cannot be written
   */
  static Path written(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new Muster.Wrong("%s cannot be written (%s)".formatted(file, e));
    }
  }

  /** Shows the report to those in the workspace, and that of a private incident to its own. */
  void share(Debrief debrief, Director director) {
    String channel = director.privateChannel().orElse(CHANNEL);
    Hands author = workspace.as(AUTHOR);
    author.isLetInto(channel);
    author.share(
        channel,
        debrief.summary(),
        fileName(),
        "text/markdown",
        debrief.markdown().getBytes(StandardCharsets.UTF_8));
  }

  /** The report as far as the drill has come; it is written again when the rehearsal ends. */
  void closed(Director director) {
    Debrief debrief = debrief(director);
    share(debrief, director);
    write(debrief);
  }

  private String fileName() {
    return "drill-" + story.name() + ".md";
  }
}
