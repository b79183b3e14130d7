package muster.card;

import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.command.NextSteps;
import muster.command.OwedList;
import muster.command.Press;
import muster.incident.Incident;
import muster.incident.Owing;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.Role;
import muster.incident.When;
import muster.incident.Wording;

/** The App Home: what anyone may know of all incidents without asking a person (P-25). */
public final class Home {
  /** Open incidents on one page; with everything else they stay within Slack's 100 blocks. */
  public static final int PAGE = 30;

  /** The word of the buttons that turn the page. */
  public static final String TURN = "home";

  private static final int LONGEST_TITLE = 90;

  private Home() {}

  /**
   * What one person is shown: only incidents they may know of.
   *
   * @param mine open incidents in which they hold a role
   * @param owed their actions and workarounds, the longest overdue first
   * @param offered open incidents in which they are offered one
   * @param open a page of open incidents, overdue ones first
   * @param page which, from 0
   * @param more whether there is another page
   * @param closed the last ones that ended
   * @param postmortems those whose postmortem is to be held or finished (P-29)
   */
  public record Shown(
      PersonId reader,
      List<Incident> mine,
      List<Owing> owed,
      List<Incident> offered,
      List<Incident> open,
      int page,
      boolean more,
      List<Incident> closed,
      List<Incident> postmortems,
      Instant now) {
    /** Where they owe nothing. */
    public Shown(
        PersonId reader,
        List<Incident> mine,
        List<Incident> offered,
        List<Incident> open,
        int page,
        boolean more,
        List<Incident> closed,
        Instant now) {
      this(reader, mine, List.of(), offered, open, page, more, closed, List.of(), now);
    }
  }

  /** The whole view. Nothing in it changes unless an incident does, or time runs out for one. */
  public static Message of(Shown shown) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.buttons("home.do.", List.of(new Press("Declare an incident", "declare"))));
    if (shown.page() == 0) {
      shown.offered().forEach(incident -> blocks.addAll(offered(incident, shown.reader())));
    }
    if (!shown.mine().isEmpty() && shown.page() == 0) {
      blocks.add(Blocks.header("Yours"));
      shown.mine().forEach(incident -> blocks.add(mine(incident, shown)));
    }
    if (!shown.owed().isEmpty() && shown.page() == 0) {
      blocks.add(Blocks.header("Your actions"));
      blocks.add(Blocks.section(owed(shown)));
      blocks.add(Blocks.buttons("home.owed.", OwedList.buttons(shown.owed())));
    }
    blocks.add(Blocks.header(shown.page() == 0 ? "Open" : "Open, page " + (shown.page() + 1)));
    if (shown.open().isEmpty()) {
      blocks.add(Blocks.section(shown.page() == 0 ? "No incident is open." : "No more are open."));
    }
    shown.open().forEach(incident -> blocks.add(open(incident, shown)));
    turns(shown).ifPresent(blocks::add);
    if (!shown.postmortems().isEmpty() && shown.page() == 0) {
      blocks.add(Blocks.header("Postmortems to finish"));
      blocks.add(
          Blocks.section(
              shown.postmortems().stream()
                  .map(incident -> postmortem(incident, shown.now()))
                  .collect(Collectors.joining("\n"))));
    }
    if (!shown.closed().isEmpty() && shown.page() == 0) {
      blocks.add(Blocks.header("Ended lately"));
      blocks.add(
          Blocks.section(
              shown.closed().stream().map(Home::ended).collect(Collectors.joining("\n"))));
    }
    return new Message("Incidents", blocks);
  }

  /** For people who are no members of the workspace. */
  public static Message notFor(Person reader) {
    String text =
        "You are %s here. Muster shows incidents to members of this workspace."
            .formatted(reader.inWords());
    return new Message(text, List.of(Blocks.section(text)));
  }

  private static Optional<LayoutBlock> turns(Shown shown) {
    List<Press> presses = new ArrayList<>();
    if (shown.more()) {
      presses.add(new Press("Older", TURN + " " + (shown.page() + 1)));
    }
    if (shown.page() > 0) {
      presses.add(new Press("Newer", TURN + " " + (shown.page() - 1)));
    }
    return presses.isEmpty()
        ? Optional.empty()
        : Optional.of(Blocks.buttons("home.turn.", presses));
  }

  /** What somebody waits for comes first. */
  private static List<LayoutBlock> offered(Incident incident, PersonId reader) {
    List<LayoutBlock> blocks = new ArrayList<>();
    incident
        .succession()
        .offers()
        .forEach(
            (role, offer) -> {
              if (offer.to().equals(reader)) {
                blocks.add(
                    Blocks.section(
                        "%s\n%s offers you to be *%s*."
                            .formatted(
                                first(incident),
                                offer.giver().mention(),
                                role.title().toLowerCase(Locale.ROOT))));
                blocks.add(
                    Blocks.buttons("home.do.", NextSteps.answers(role, incident, offer.seq())));
              }
            });
    return blocks;
  }

  private static String owed(Shown shown) {
    return shown.owed().stream()
        .map(each -> OwedList.line(each, shown.now()))
        .collect(Collectors.joining("\n"));
  }

  private static LayoutBlock mine(Incident incident, Shown shown) {
    String roles =
        incident.roles().heldBy(shown.reader()).stream()
            .sorted()
            .map(Role::badge)
            .collect(Collectors.joining(", "));
    return Blocks.section(
        "%s\nYou are %s%s".formatted(first(incident), roles, next(incident, shown)));
  }

  private static LayoutBlock open(Incident incident, Shown shown) {
    return Blocks.section(
        "%s\n%s · IC %s%s"
            .formatted(
                first(incident),
                Lines.capital(incident.phase().word()),
                Lines.holder(incident, Role.COMMANDER),
                next(incident, shown)));
  }

  private static String first(Incident incident) {
    return "*%s%s · %s* · %s"
        .formatted(
            Lines.marks(incident), incident.severity(), title(incident), incident.places().link());
  }

  private static String title(Incident incident) {
    return Blocks.cutShown(Wording.shown(incident.title()), LONGEST_TITLE);
  }

  private static String next(Incident incident, Shown shown) {
    return incident
        .overdueFrom()
        .map(
            due ->
                due.isAfter(shown.now())
                    ? " · next update " + When.clock(due)
                    : " · ⏰ *overdue* since " + When.clock(due))
        .orElse("");
  }

  private static String postmortem(Incident incident, Instant now) {
    return "%s%s · %s · %s"
        .formatted(
            Lines.marks(incident),
            incident.id(),
            title(incident),
            ReviewPost.standing(incident, now));
  }

  private static String ended(Incident incident) {
    return "%s%s · %s · %s %s"
        .formatted(
            Lines.marks(incident),
            incident.id(),
            title(incident),
            incident.phase().word(),
            incident.ended().map(ending -> When.dated(ending.at())).orElse(""));
  }
}
