package muster.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements that are made from now on, each once, and how the database goes about them. */
final class Statements implements SqlLogger {
  private static final Pattern EXPLAINED = Pattern.compile("(?is)^\\s*(select|update|delete)\\b.*");
  private static final Pattern H2_SCAN =
      Pattern.compile("PUBLIC.(\\w+)[^*]*/\\* \\S*tableScan", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEQ_SCAN = Pattern.compile("Seq Scan on (\\w+)");

  /**
   * One statement.
   *
   * @param sql with question marks
   * @param filled the same with values, where the driver says so
   */
  record Made(String sql, String filled) {
    /** The tables that are looked through from end to end. */
    Set<String> explained(Handle handle) {
      boolean h2 = filled.startsWith("prep");
      try {
        if (!h2) {
          handle.execute("set enable_seqscan = off");
        }
        String explain = "explain " + (h2 ? sql : filled);
        try (PreparedStatement statement = handle.getConnection().prepareStatement(explain)) {
          int parameters = h2 ? statement.getParameterMetaData().getParameterCount() : 0;
          for (int number = 1; number <= parameters; number++) {
            statement.setNull(number, Types.NULL);
          }
          return found(h2 ? H2_SCAN : SEQ_SCAN, plan(statement));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("cannot be explained: " + sql, e);
      }
    }

    private static String plan(PreparedStatement statement) throws SQLException {
      StringBuilder plan = new StringBuilder();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }

    private static Set<String> found(Pattern scan, String plan) {
      return scan.matcher(plan.replace("\"", ""))
          .results()
          .map((MatchResult result) -> result.group(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private final Map<String, Made> made = new ConcurrentHashMap<>();

  Statements(Jdbi jdbi) {
    jdbi.getConfig(SqlStatements.class).setSqlLogger(this);
  }

  Collection<Made> made() {
    return made.values();
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    String sql = context.getParsedSql().getSql();
    if (EXPLAINED.matcher(sql).matches() && context.getStatement() != null) {
      made.computeIfAbsent(sql, s -> new Made(s, told(context.getStatement())));
    }
  }

  /** As the driver tells it, without what the pool puts before it. */
  private static String told(PreparedStatement statement) {
    return statement.toString().replaceFirst("(?s)^\\S+ wrapping ", "");
  }
}
