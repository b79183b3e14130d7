package muster.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.command.Decision.Stated;
import muster.database.Attachments;
import muster.database.Database;
import muster.database.Incidents;
import muster.flow.Answer;
import muster.flow.Chat;
import muster.flow.Chronicle;
import muster.flow.Clocks;
import muster.flow.Request;
import muster.incident.Incident;
import muster.incident.MessageRef;
import muster.incident.Person;
import muster.incident.PersonId;
import muster.incident.ReviewFact;

/**
 * A story in which ada does everything a person can do, in a public incident that is resolved, a
 * private one and a drill that go on, and in one that ended in favour of another; cy only helps.
 */
public final class BusyPerson implements AutoCloseable {
  public static final PersonId ADA = new PersonId("U0ADA4711");
  public static final PersonId CY = new PersonId("U0CYD0815");

  /** Another person, whose id begins like ada's. */
  public static final PersonId ADAH = new PersonId("U0ADA47112");

  public static final PersonId BOT = new PersonId("U0MUSTER00");
  public static final Instant START = Instant.parse("2022-03-01T09:00:00Z");
  public static final String NAME = "Ada Lovelace";
  public static final String WORDS = "The pool of connections is used up";

  private final Database database;
  private final WithoutSlack muster;

  private BusyPerson(Database database) {
    this.database = database;
    this.muster = new WithoutSlack(database, START);
  }

  /** Lets it happen, and hands over Muster as it stands afterwards. */
  public static BusyPerson in(Database database) {
    BusyPerson story = new BusyPerson(database);
    story.people();
    story.worked();
    story.confidential();
    story.duplicate();
    story.resolved();
    story.beside();
    return story;
  }

  /** As an operator's command would go by them. */
  public Clocks clocks() {
    return new Clocks(muster::now, muster::now);
  }

  public WithoutSlack muster() {
    return muster;
  }

  public Incident incident(int number) {
    return database.read(handle -> new Incidents(handle).load(number)).orElseThrow();
  }

  private void people() {
    muster
        .roster()
        .remember(
            List.of(
                person(ADA, NAME, false, true),
                person(CY, "cy", false, false),
                person(ADAH, "Adah", false, false),
                person(BOT, "Muster", true, false)));
    muster.reminders().beat();
  }

  /** As Slack tells of somebody who is there. */
  public static Person cy() {
    return person(CY, "cy", false, false);
  }

  /** Freezes a postmortem, whatever is still missing in it. */
  public void finish(int number) {
    database.write(
        handle -> {
          Incident unused =
              new Chronicle(handle, clocks())
                  .append(
                      new Incidents(handle).load(number),
                      List.of(
                          new Stated(
                              new ReviewFact.PostmortemFinalised(
                                  Optional.empty(), "Payments timed out"),
                              Optional.empty())),
                      Optional.of(CY),
                      Optional.empty());
          return null;
        });
    muster.settle();
  }

  private static Person person(PersonId id, String name, boolean bot, boolean gone) {
    return new Person(id, name, ZoneOffset.UTC, bot, gone, Person.Belonging.MEMBER);
  }

  /** Whoever left may command nothing, so they leave at the end. */
  public void typedBy(PersonId who, String words) {
    Answer answer = muster.type(who, words);
    if (!answer.done()) {
      throw new IllegalStateException(words + " was refused: " + answer.text());
    }
    muster.settle();
  }

  private void worked() {
    here(true);
    typedBy(ADA, "declare sev2 Payments time out --service pay --impact \"Cards are declined\"");
    typedBy(ADA, "INC-1 ic me");
    typedBy(CY, "INC-1 tech <@U0ADA4711>");
    typedBy(ADA, "INC-1 handover comms <@U0CYD0815> Customers call since nine");
    typedBy(ADA, "INC-1 log " + WORDS);
    typedBy(CY, "INC-1 log Ada Lovelace and <@U0ADA4711|ada> restart it, <@U0ADA47112> watches");
    typedBy(ADA, "INC-1 decide Roll back because " + WORDS);
    typedBy(ADA, "INC-1 hypothesis The release leaks connections");
    typedBy(ADA, "INC-1 escalate <@U0CYD0815> Can you look at the gateway?");
    typedBy(ADA, "INC-1 update We restart the gateway");
    typedBy(ADA, "INC-1 workaround Restart it nightly --owner me --expires 2022-06-01");
    typedBy(
        ADA,
        "INC-1 action Alert when the pool is 80 % full for 5 minutes --owner me --due 2022-06-01"
            + " --criterion \"it fires within 6 minutes in a staged exhaustion\""
            + " --verify \"exhaust the pool in staging\"");
    mark();
  }

  private void resolved() {
    muster.pass(Duration.ofHours(1));
    int unused = muster.reminders().ring();
    muster.settle();
    typedBy(ADA, "INC-1 resolve Rolled back and confirmed by the gateway's figures");
    typedBy(ADA, "INC-1 postmortem factor capacity The limit was never tested");
  }

  private void mark() {
    String channel = incident(1).places().channel().orElseThrow();
    MessageRef message = new MessageRef(channel, "1646125300.000100");
    muster.chat().said(message, new Chat.Said(ADA.mention(), "My graph of it", "https://x/p1"));
    Answer unused =
        muster
            .intake()
            .answer(
                new Request(
                    "mark/1",
                    ADA,
                    "mark",
                    Optional.of(channel),
                    Map.of(),
                    Optional.of(message),
                    Optional.empty(),
                    Optional.of(message.ts())));
    muster.settle();
    database.write(
        handle -> {
          new Attachments(handle)
              .keep(
                  incident(1).id(),
                  new Attachments.Stored(
                      "F1", message.subject(), "graph.png", "image/png", 3, "00"),
                  new byte[] {1, 2, 3});
          return null;
        });
  }

  private void confidential() {
    typedBy(ADA, "declare sev1 Wage data on a public bucket --private");
    String channel = incident(2).places().channel().orElseThrow();
    muster.roster().joined(channel, ADA.value(), muster.now());
    muster.roster().joined(channel, CY.value(), muster.now());
    typedBy(ADA, "INC-2 ic me");
    typedBy(ADA, "INC-2 scribe <@U0CYD0815>");
  }

  private void duplicate() {
    typedBy(CY, "declare sev3 Cards are declined");
    typedBy(ADA, "INC-3 ic me");
    typedBy(ADA, "INC-3 duplicate INC-1");
  }

  /** What stands beside the logs: her home, her words, what waits for her. */
  private void beside() {
    muster.homes().opened(ADA, 0);
    database.write(
        handle ->
            handle.execute(
                "insert into remark (incident, ts, author, words, read_at)"
                    + " values (1, '1646125301.000100', '<@U0ADA4711>', 'hm', current_timestamp)"));
    muster.chat().away("post", "invite");
    typeOnly(CY, "INC-2 log The bucket is closed, says <@U0ADA4711>");
    typeOnly(CY, "INC-2 tech <@U0ADA4711>");
    here(false);
  }

  private void typeOnly(PersonId who, String words) {
    Answer unused = muster.type(who, words);
    muster.awaitQuiet();
  }

  /** Slack tells of ada. */
  public void here(boolean isHere) {
    muster.roster().remember(ada(isHere));
  }

  public static Person ada(boolean isHere) {
    return person(ADA, NAME, false, !isHere);
  }

  @Override
  public void close() {
    muster.close();
  }
}
