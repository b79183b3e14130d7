package muster;

import java.nio.file.Path;
import java.time.InstantSource;
import muster.database.Database;
import muster.drill.Director;
import muster.incident.story.Story;
import muster.rehearsal.Workspace;

/** A story that is told while people act, with what comes of it. */
record ToldStory(Director director, DrillNotes notes) {
  static ToldStory of(
      Story story, Workspace workspace, Database database, InstantSource clock, Path exports) {
    DrillNotes notes = new DrillNotes(workspace, story, clock, exports);
    return new ToldStory(new Director(workspace, database, story, clock, notes::closed), notes);
  }

  /** Writes the report as it is at the end, and returns where. */
  Path written() {
    return notes.write(notes.debrief(director));
  }
}
