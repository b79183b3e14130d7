package muster.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import muster.database.DatabaseAddress;
import muster.rehearsal.Workspace;
import muster.rehearsal.WorkspaceSettings;
import muster.testing.Databases;

/** Real programs on one PostgreSQL, and a workspace in which people type at a desk of their own. */
final class Nodes {
  static final List<String> PEOPLE = List.of("ada", "ben", "cy");

  private final Path folder;
  private final DatabaseAddress address = Databases.postgres();
  private final List<Program> programs = new ArrayList<>();
  private final Workspace workspace;
  private final Storm storm;

  /** With nobody running yet. */
  Nodes(Path folder) throws Exception {
    this.folder = folder;
    String manifest = Files.readString(Path.of("manifest.yml"));
    workspace = Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), false));
    for (String person : PEOPLE) {
      workspace.addPerson(person, person, ZoneOffset.UTC);
      workspace.addChannel("desk-" + person, false, person);
    }
    workspace.addChannel("incidents", false, "ada");
    storm = new Storm(workspace);
  }

  DatabaseAddress address() {
    return address;
  }

  Workspace workspace() {
    return workspace;
  }

  Storm storm() {
    return storm;
  }

  /** In the order in which they were started. */
  List<Program> all() {
    return List.copyOf(programs);
  }

  /** One more, in a folder of its own and on the database, not yet started. */
  Program another() throws Exception {
    Path own = Files.createDirectories(folder.resolve("node" + programs.size()));
    return new Program(own, workspace).on(address);
  }

  void start(Program node) throws Exception {
    node.start();
    programs.add(node);
  }

  void awaitConnected(int nodes, Duration patience) throws Exception {
    boolean there = workspace.connections().await(nodes, patience);
    StringBuilder logs = new StringBuilder();
    for (Program node : programs) {
      logs.append('\n').append(node.log());
    }
    assertTrue(there, nodes + " nodes" + logs);
  }

  /** Kills whoever still runs. */
  void close() throws Exception {
    for (Program node : programs) {
      node.kill();
    }
    workspace.close();
  }
}
