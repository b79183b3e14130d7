package muster.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code help}: what can be typed, and how. */
final class Help implements Command {
  @Override
  public Usage usage() {
    return new Usage("help", "[command]", "Show the commands, or one with an example", "help log");
  }

  @Override
  public Decision decide(Ask ask, Situation now) {
    String wanted =
        ask.text().strip().toLowerCase(Locale.ROOT).replaceFirst("^/?(incident\\b)?\\s*", "");
    if (wanted.isEmpty()) {
      return Decision.told(all());
    }
    Optional<Command> command = Commands.named(wanted);
    return command.isPresent() && Commands.TYPED.contains(command.get())
        ? Decision.told(one(command.get().usage()))
        : Commands.unknown(new muster.command.words.Line(Optional.empty(), wanted, ""));
  }

  private static String one(Usage usage) {
    String aliases =
        usage.aliases().isEmpty() ? "" : "\nAlso: " + String.join(", ", usage.aliases());
    return "`%s`\n%s.\nFor example: `/incident %s`%s"
        .formatted(usage.typed(), usage.says(), usage.example(), aliases);
  }

  private static String all() {
    List<String> lines =
        Commands.TYPED.stream()
            .map(Command::usage)
            .map(usage -> "`%s`  %s".formatted(usage.typed(), usage.says()))
            .collect(Collectors.toList());
    lines.add(
        "Slash commands do not work in threads: mention Muster there and type the same words.");
    return String.join("\n", lines);
  }
}
