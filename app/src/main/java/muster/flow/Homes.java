package muster.flow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import muster.card.Home;
import muster.card.Message;
import muster.database.Database;
import muster.database.HomePages;
import muster.database.HomeViews;
import muster.database.HomeViews.View;
import muster.database.IncidentLists;
import muster.database.NewerFact;
import muster.database.Owings;
import muster.database.People;
import muster.incident.Incident;
import muster.incident.Person;
import muster.incident.PersonId;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws everybody's App Home: when they open it, and for an hour after that whenever what it shows
 * has changed, at most once a minute for each person (P-25). What is lost is drawn a minute later.
 * Whoever leaves a private incident has theirs drawn at the next look, however long ago they opened
 * it.
 */
public final class Homes {
  private static final Logger LOG = LoggerFactory.getLogger(Homes.class);
  private static final Duration KEPT_FRESH = Duration.ofHours(1);
  private static final int AT_ONCE = 50;
  private static final int MINE = 10;
  private static final int CLOSED = 5;
  private static final int POSTMORTEMS = 5;

  private final Database database;
  private final Chat chat;
  private final Clocks clocks;
  private final Pace pace;

  public Homes(Database database, Chat chat, Clocks clocks, Pace pace) {
    this.pace = pace;
    this.database = database;
    this.chat = chat;
    this.clocks = clocks;
  }

  /**
   * Somebody looks at a page of theirs, from 0. Nothing is asked of Slack yet: see {@link #draw}.
   */
  public void opened(PersonId person, int page) {
    database.write(
        handle -> {
          new HomeViews(handle).opened(person, page, clocks.machineNow());
          return null;
        });
  }

  /** Shows the person what they opened. */
  public void draw(PersonId person) {
    database.read(handle -> new HomeViews(handle).of(person)).ifPresent(this::draw);
  }

  /** Draws what has changed for those who opened theirs lately, or who may see less since. */
  public void refresh() {
    Instant now = clocks.machineNow();
    List<View> stale =
        database.read(
            handle ->
                new HomeViews(handle)
                    .stale(now.minus(KEPT_FRESH), now.minus(pace.home()), AT_ONCE));
    for (View view : stale) {
      if (database.write(handle -> new HomeViews(handle).claim(view, now))) {
        draw(view);
      }
    }
  }

  /** Forgets who has not looked for long. */
  public void tidy() {
    Instant longAgo = clocks.machineNow().minus(KEPT_FRESH);
    int forgotten = database.write(handle -> new HomeViews(handle).forgetBefore(longAgo));
    LOG.debug("{} homes are not kept fresh any more", forgotten);
  }

  private void draw(View view) {
    Message home;
    try {
      home = database.read(handle -> home(handle, view));
    } catch (NewerFact newer) {
      LOG.info("a home is left to nodes of a newer Muster: {}", newer.getMessage());
      return;
    }
    String digest = digest(home.blocksJson());
    if (digest.equals(view.drawn())) {
      return;
    }
    try {
      chat.showHome(view.person(), Post.of(home));
      database.write(
          handle -> {
            new HomeViews(handle).drew(view.person(), view.page(), digest);
            return null;
          });
    } catch (ChatProblem problem) {
      LOG.info("a home was not drawn: {}", problem.getMessage());
    }
  }

  private Message home(Handle handle, View view) {
    Optional<Person> reader = new People(handle).find(view.person());
    if (reader.isPresent() && !reader.get().canTakePart()) {
      return Home.notFor(reader.get());
    }
    PersonId person = view.person();
    IncidentLists incidents = new IncidentLists(handle, person);
    Instant now = clocks.now();
    HomePages pages = new HomePages(handle);
    List<Incident> page = pages.overdueFirst(person, now, Home.PAGE + 1, view.page() * Home.PAGE);
    return Home.of(
        new Home.Shown(
            person,
            incidents.mine(MINE),
            new Owings(handle).of(person, MINE),
            incidents.offered(MINE),
            page.subList(0, Math.min(Home.PAGE, page.size())),
            view.page(),
            page.size() > Home.PAGE,
            pages.closed(person, CLOSED),
            view.page() == 0 ? pages.postmortems(person, POSTMORTEMS) : List.of(),
            now));
  }

  private static String digest(String blocks) {
    CRC32 sum = new CRC32();
    sum.update(blocks.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue()) + "-" + blocks.length();
  }
}
