package muster.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How a database stands, for whoever looks after it.
 *
 * @param waiting what was asked of Slack and is not done
 * @param givenUp how many things were given up for good, ever
 * @param server empty where the database is embedded
 */
public record Condition(Optional<Backlog> waiting, int givenUp, Optional<Server> server) {
  /**
   * A PostgreSQL server as it is set.
   *
   * @param version its major version
   * @param keepsCommits whether a commit that was confirmed survives a loss of power
   * @param keepsPages whether a page that was half written is whole again after one
   */
  public record Server(int version, boolean keepsCommits, boolean keepsPages) {}

  public static Condition of(Database database) {
    return database.read(
        handle ->
            new Condition(
                Backlog.ofEverything(handle),
                Backlog.refused(handle),
                database.isShared() ? Optional.of(server(handle)) : Optional.empty()));
  }

  private static Server server(Handle handle) {
    return handle
        .createQuery(
            """
            select cast(current_setting('server_version_num') as integer) / 10000 as version,
                   current_setting('fsync') = 'on'
                     and current_setting('synchronous_commit') <> 'off' as keeps_commits,
                   current_setting('full_page_writes') = 'on' as keeps_pages
            """)
        .map(
            (row, context) ->
                new Server(
                    row.getInt("version"),
                    row.getBoolean("keeps_commits"),
                    row.getBoolean("keeps_pages")))
        .one();
  }
}
