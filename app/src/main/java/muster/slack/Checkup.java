package muster.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiTextResponse;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.flow.ChatProblem;
import muster.flow.Pace;
import muster.meters.Meters;
import muster.playbook.Playbook;

/** Looks at a workspace the way Muster will need it, and changes nothing there. */
public final class Checkup implements AutoCloseable {
  private static final Duration APART = Duration.ofSeconds(60);

  /** One thing that was looked at; a problem says what to do. */
  public record Finding(boolean well, String sentence) {}

  private final Slack slack;
  private final WebCalls calls;

  public Checkup(URI api, String botToken) {
    slack = SlackLink.slack(api, Pace.STANDARD.call());
    calls =
        new WebCalls(slack.methods(botToken), new Throttle(InstantSource.system()), new Meters());
  }

  /**
   * The workspace the bot token belongs to, and whether it may do what Muster does.
   *
   * @throws ChatProblem if the token is refused or Slack cannot be reached
   */
  public List<Finding> token(Set<String> wantedScopes) {
    var self = calls.call("auth.test", m -> m.authTest(r -> r));
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            true, "The bot token is good: %s in %s.".formatted(self.getUser(), self.getTeam())));
    Set<String> missing = new TreeSet<>(wantedScopes);
    missing.removeAll(granted(self.getHttpResponseHeaders()));
    findings.add(
        missing.isEmpty()
            ? new Finding(true, "All %d scopes are granted.".formatted(wantedScopes.size()))
            : new Finding(
                false,
                "These scopes are not granted: %s. Update the app from manifest.yml and reinstall it."
                    .formatted(String.join(", ", missing))));
    header(self.getHttpResponseHeaders(), "date")
        .flatMap(date -> clock(date, Instant.now()))
        .ifPresent(findings::add);
    return findings;
  }

  /** Slack's signatures hold for five minutes, and the order of what is said is told by clocks. */
  static Optional<Finding> clock(String date, Instant now) {
    try {
      Instant slacks = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
      Duration apart = Duration.between(slacks, now);
      boolean isFar = apart.abs().compareTo(APART) > 0;
      return Optional.of(
          isFar
              ? new Finding(
                  false,
                  "This machine's clock is %d s %s Slack's, so signatures and due times are wrong. Let it be set by NTP."
                      .formatted(
                          apart.abs().toSeconds(), apart.isNegative() ? "behind" : "ahead of"))
              : new Finding(true, "This machine's clock agrees with Slack's."));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Set<String> granted(Map<String, List<String>> headers) {
    return header(headers, "x-oauth-scopes").stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  private static Optional<String> header(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }

  /** Whether the app-level token opens a Socket Mode connection. */
  public Finding socket(String appToken) {
    try {
      SlackApiTextResponse opened =
          slack.methods(appToken).appsConnectionsOpen(r -> r.token(appToken));
      return opened.isOk()
          ? new Finding(true, "The app-level token opens a Socket Mode connection.")
          : new Finding(
              false,
              "The app-level token is refused (%s). Create one with connections:write under Basic Information → App-Level Tokens."
                  .formatted(opened.getError()));
    } catch (Exception e) {
      return new Finding(
          false, "Slack did not open a Socket Mode connection: %s.".formatted(e.getMessage()));
    }
  }

  /** Nothing of Slack's says whether its requests arrive, so this says where they have to lead. */
  public static Finding requests(InetSocketAddress http) {
    return new Finding(
        true,
        "HTTP mode: Slack's requests are answered at http://%s:%d%s. The app's Request URLs for /incident, Interactivity and Event Subscriptions must lead there by https."
            .formatted(http.getHostString(), http.getPort(), HttpRequests.PATH));
  }

  /** Whether the channels and the group that the playbook names are there. */
  public List<Finding> playbook(Playbook playbook) {
    List<Finding> findings = new ArrayList<>();
    ChannelList channels = new ChannelList(calls, "", new FoundChannels(InstantSource.system()));
    var named = playbook.channels();
    named
        .announcements()
        .map(
            name ->
                channel(
                    channels,
                    name,
                    "announcements",
                    "Incidents are announced",
                    "incidents are announced nowhere"))
        .ifPresent(findings::add);
    named
        .stakeholders()
        .map(
            name ->
                channel(
                    channels,
                    name,
                    "stakeholders",
                    "Stakeholders are told",
                    "stakeholders are told nothing"))
        .ifPresent(findings::add);
    named
        .operations()
        .map(
            name ->
                channel(
                    channels,
                    name,
                    "operations",
                    "What Slack does not let Muster do is said",
                    "those who run Muster are not told what Slack does not let it do"))
        .ifPresent(findings::add);
    playbook.escalation().onCall().ifPresent(group -> findings.add(group(group)));
    return findings;
  }

  /**
   * @param key of the playbook, under {@code channels}
   * @param use what is done there, before the channel's name
   * @param without what follows if it is not there
   */
  private static Finding channel(
      ChannelList channels, String name, String key, String use, String without) {
    return channels.exists(name)
        ? new Finding(true, "%s in #%s.".formatted(use, name))
        : new Finding(
            false,
            "There is no public channel #%s, so %s. Create it, invite Muster if this is the id of a private one, or name another under channels.%s in muster.yml."
                .formatted(name, without, key));
  }

  private Finding group(String group) {
    var groups = calls.call("usergroups.list", m -> m.usergroupsList(r -> r)).getUsergroups();
    boolean exists =
        groups.stream().anyMatch(g -> group.equals(g.getHandle()) || group.equals(g.getId()));
    return exists
        ? new Finding(true, "The on-call group @%s is there.".formatted(group))
        : new Finding(
            false,
            "There is no user group @%s. Correct escalation.on-call in muster.yml, or create it."
                .formatted(group));
  }

  @Override
  public void close() {
    SlackLink.close(slack);
  }
}
