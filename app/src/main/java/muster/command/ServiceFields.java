package muster.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.incident.Runbook;

/**
 * The question which service it is. Known ones can be chosen, since a name that is typed otherwise
 * finds no runbooks (P-40).
 */
final class ServiceFields {
  private static final String TYPED = "service";
  private static final String CHOSEN = "known-service";

  /** A service that is not in the list, or none. */
  private static final String OTHER = "-";

  /** Slack shows a hundred in a list. */
  private static final int MOST = 99;

  /** And shows no more of each. */
  private static final int LONGEST = 70;

  private ServiceFields() {}

  static List<Form.Field> of(Optional<String> service, List<String> known) {
    List<String> shown =
        known.stream().filter(name -> name.length() <= LONGEST).limit(MOST).toList();
    if (shown.isEmpty()) {
      return List.of(typed("Service", service));
    }
    List<Form.Option> options = new ArrayList<>();
    options.add(new Form.Option(OTHER, "None of these"));
    shown.forEach(name -> options.add(new Form.Option(name, name)));
    Optional<String> chosen =
        service.flatMap(
            word ->
                shown.stream()
                    .filter(name -> Runbook.key(name).equals(Runbook.key(word)))
                    .findFirst());
    return List.of(
        new Form.Choice(CHOSEN, "Service", "", options, chosen.or(() -> Optional.of(OTHER))),
        typed("Another service", chosen.isPresent() ? Optional.empty() : service));
  }

  private static Form.Words typed(String label, Optional<String> initial) {
    return new Form.Words(TYPED, label, "", initial.orElse(""), false, true, 80);
  }

  /** What was typed, else what was chosen. */
  static Optional<String> read(Ask ask) {
    return ask.field(TYPED).or(() -> ask.field(CHOSEN).filter(name -> !name.equals(OTHER)));
  }
}
