package muster.debrief;

import java.util.List;
import java.util.stream.Collectors;
import muster.incident.Role;
import muster.postmortem.Markdown;
import muster.postmortem.RolesHeld.Tenure;

/** Who held which role from when on. Here people are named: it is what they practised. */
final class RolesTable {
  private RolesTable() {}

  static String of(Played played) {
    StringBuilder rows = new StringBuilder("| role | held by |\n| --- | --- |\n");
    for (Role role : Role.values()) {
      List<Tenure> tenures = played.history().roles().of(role);
      rows.append(
          "| %s | %s |%n"
              .formatted(role.inText(), tenures.isEmpty() ? "nobody" : held(tenures, played)));
    }
    return rows.toString();
  }

  private static String held(List<Tenure> tenures, Played played) {
    return tenures.stream()
        .map(
            tenure ->
                Markdown.line(played.play().names().apply(tenure.person()))
                    + ", "
                    + from(tenure, played))
        .collect(Collectors.joining("; "));
  }

  private static String from(Tenure tenure, Played played) {
    return played.afterDeclaring(tenure.from()).replace("within a minute of declaring", "at once");
  }
}
