package muster.postmortem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.incident.Fact;
import muster.incident.PersonId;
import muster.incident.Recorded;
import muster.incident.Role;
import muster.incident.RoleFact;
import muster.incident.Wording;

/**
 * Who held which role from when to when. The document names roles and not the humans who held them
 * (P-33); this is where one becomes the other.
 */
public record RolesHeld(List<Tenure> tenures) {
  /** What somebody without a role is called. */
  static final String RESPONDER = "a responder";

  private static final Pattern MENTION =
      Pattern.compile(
          "<@(?<id>[A-Za-z0-9]+)(?:\\|[^<>]*)?>|\\b(?<gone>(?:GONE|SOMEONE)-[1-9][0-9]*)\\b");
  private static final Pattern HALF_A_MENTION = Pattern.compile("<+@");

  /** One person in one role. */
  public record Tenure(Role role, PersonId person, Instant from, Optional<Instant> until) {
    public boolean covers(Instant at) {
      return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
    }
  }

  static RolesHeld of(List<Recorded> log, Function<Recorded, Instant> when) {
    List<Tenure> tenures = new ArrayList<>();
    for (Recorded recorded : log) {
      Instant at = when.apply(recorded);
      if (recorded.fact() instanceof Fact.RoleAssigned assigned) {
        if (!isHeldBy(tenures, assigned)) {
          end(tenures, assigned.role(), at);
          tenures.add(new Tenure(assigned.role(), assigned.person(), at, Optional.empty()));
        }
      } else if (recorded.fact() instanceof Fact.RoleVacated vacated) {
        end(tenures, vacated.role(), at);
      } else if (recorded.fact() instanceof RoleFact.HolderLeft left) {
        left.roles().forEach(role -> end(tenures, role, at));
      }
    }
    return new RolesHeld(List.copyOf(tenures));
  }

  private static boolean isHeldBy(List<Tenure> tenures, Fact.RoleAssigned assigned) {
    return tenures.stream()
        .anyMatch(
            held ->
                held.role() == assigned.role()
                    && held.until().isEmpty()
                    && held.person().equals(assigned.person()));
  }

  private static void end(List<Tenure> tenures, Role role, Instant at) {
    tenures.replaceAll(
        held ->
            held.role() == role && held.until().isEmpty()
                ? new Tenure(role, held.person(), held.from(), Optional.of(at))
                : held);
  }

  public List<Tenure> of(Role role) {
    return tenures.stream().filter(held -> held.role() == role).toList();
  }

  boolean isHeld(Role role, Instant at) {
    return tenures.stream().anyMatch(held -> held.role() == role && held.covers(at));
  }

  /** What the person was at that moment, as in {@code (IC)}: the first of their roles. */
  String title(PersonId person, Instant at) {
    return tenures.stream()
        .filter(held -> held.person().equals(person) && held.covers(at))
        .map(Tenure::role)
        .min(Comparator.naturalOrder())
        .map(RolesHeld::word)
        .orElse(RESPONDER);
  }

  /** What the person was last, for words that are about no one moment. */
  String lastTitle(PersonId person) {
    return tenures.stream()
        .filter(held -> held.person().equals(person))
        .max(Comparator.comparing(Tenure::from).thenComparing(Tenure::role))
        .map(held -> word(held.role()))
        .orElse(RESPONDER);
  }

  /** Without mentions: everybody by the role they held at that moment. */
  String nameless(String said, Instant at) {
    return nameless(said, person -> title(person, at));
  }

  /** Without mentions: everybody by the role they held last. */
  public String nameless(String said) {
    return nameless(said, this::lastTitle);
  }

  /** The person alone, where the text is nothing but a mention. */
  static Optional<PersonId> mentioned(String text) {
    Matcher mention = MENTION.matcher(text.strip());
    return mention.matches() ? Optional.of(person(mention)) : Optional.empty();
  }

  private static PersonId person(MatchResult mention) {
    return new PersonId(
        Optional.ofNullable(mention.group("id")).orElseGet(() -> mention.group("gone")));
  }

  private static String nameless(String said, Function<PersonId, String> title) {
    String plain =
        MENTION
            .matcher(Wording.clean(said))
            .replaceAll(found -> inText(title.apply(person(found))));
    String teams = Wording.named(plain, id -> RESPONDER);
    return HALF_A_MENTION.matcher(teams).replaceAll("@");
  }

  private static String inText(String title) {
    return title.equals(RESPONDER) ? title : "the " + title;
  }

  private static String word(Role role) {
    return switch (role) {
      case COMMANDER -> "IC";
      case TECH_LEAD -> "technical lead";
      case COMMS -> "communications lead";
      case SCRIBE -> "scribe";
    };
  }
}
