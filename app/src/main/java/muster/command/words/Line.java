package muster.command.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One typed line: the incident it is for when it names one first, the command in lower case, and
 * the rest exactly as typed, blanks around it aside. {@code sev2 because …} is the command {@code
 * sev} with the rest {@code 2 because …}. Nothing typed is an empty command.
 */
public record Line(Optional<String> incident, String command, String rest) {
  private static final Pattern SEVERITY = Pattern.compile("(?i)sev(?:erity)?[-–—]?(?=[0-9])");

  public static Line read(String typed) {
    int at = Blank.skip(typed, 0);
    int end = Blank.wordEnd(typed, at);
    if (typed.substring(at, end).equalsIgnoreCase("/incident")) {
      at = Blank.skip(typed, end);
      end = Blank.wordEnd(typed, at);
    }
    Optional<String> incident = IncidentWord.read(typed.substring(at, end));
    if (incident.isPresent()) {
      at = Blank.skip(typed, end);
      end = Blank.wordEnd(typed, at);
    }
    Matcher severity = SEVERITY.matcher(typed).region(at, end);
    if (severity.lookingAt()) {
      return new Line(incident, "sev", Blank.strip(typed, severity.end()));
    }
    return new Line(incident, command(typed.substring(at, end)), Blank.strip(typed, end));
  }

  /** {@code Resolve:} is {@code resolve}, and {@code update–external} has the dash it should. */
  private static String command(String word) {
    String command = word.toLowerCase(Locale.ROOT).replaceAll("[‐‑–—]", "-");
    String bare = Blank.withoutEnd(command, ":,.;!?…");
    return bare.isEmpty() ? command : bare;
  }
}
