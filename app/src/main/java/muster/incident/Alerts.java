package muster.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The alerts of an incident and what people made of them, as material for tuning (P-19). A message
 * is a signal if anybody's verdict says so, else noise if anybody's does; of two verdicts of one
 * person the later one counts. A burst's own line stands for all its alerts.
 *
 * @param senders by name, the one with the most messages first
 */
public record Alerts(List<Sender> senders) {
  /** One integration. */
  public record Sender(String name, int messages, int signal, int noise) {}

  /** Folds a log; how many came is known from it once the incident was closed. */
  public static Alerts of(List<Recorded> log) {
    return of(log, counted(log));
  }

  /** How many came from each sender, as the log holds it since the incident was closed. */
  public static List<AlertFact.Count> counted(List<Recorded> log) {
    List<AlertFact.Count> counted = List.of();
    for (Recorded recorded : log) {
      if (recorded.fact() instanceof AlertFact.AlertsCounted all) {
        counted = all.senders();
      }
    }
    return counted;
  }

  /**
   * Folds a log.
   *
   * @param counted how many came from each sender by now
   */
  public static Alerts of(List<Recorded> log, List<AlertFact.Count> counted) {
    Map<String, int[]> bySender = new TreeMap<>();
    counted.forEach(c -> numbers(bySender, c.sender())[0] += c.messages());
    Judged judged = new Judged();
    log.forEach(judged::follow);
    judged.count(bySender);
    List<Sender> senders = new ArrayList<>();
    bySender.forEach((name, n) -> senders.add(sender(name, n[0], n[1], n[2])));
    senders.sort((one, other) -> Integer.compare(other.messages(), one.messages()));
    return new Alerts(List.copyOf(senders));
  }

  /** An alert may be judged by itself and with its burst; it is no more than one. */
  private static Sender sender(String name, int counted, int signal, int noise) {
    return counted == 0
        ? new Sender(name, signal + noise, signal, noise)
        : new Sender(
            name,
            counted,
            Math.min(signal, counted),
            Math.min(noise, counted - Math.min(signal, counted)));
  }

  private static int[] numbers(Map<String, int[]> bySender, String sender) {
    return bySender.computeIfAbsent(sender, name -> new int[3]);
  }

  public boolean isEmpty() {
    return senders.isEmpty();
  }

  /** The sums, as in {@code 37 alert messages, 4 marked as signal, 20 as noise}. */
  public String inWords() {
    int messages = senders.stream().mapToInt(Sender::messages).sum();
    int signal = senders.stream().mapToInt(Sender::signal).sum();
    int noise = senders.stream().mapToInt(Sender::noise).sum();
    return "%d alert message%s, %d marked as signal, %d as noise"
        .formatted(messages, messages == 1 ? "" : "s", signal, noise);
  }

  /** The verdicts as they stand. */
  private static final class Judged {
    /** When each person's verdicts were given, by message. */
    private final Map<MessageRef, Map<PersonId, Map<Boolean, Instant>>> verdicts =
        new LinkedHashMap<>();

    private final Map<MessageRef, String> senders = new HashMap<>();
    private final Map<Integer, AlertFact.BurstBegan> bursts = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<MessageRef, Integer> lines = new HashMap<>();

    void follow(Recorded recorded) {
      switch (recorded.fact()) {
        case AlertFact.MarkedSignal f -> of(recorded, f.message()).put(true, given(recorded));
        case AlertFact.MarkedNoise f -> of(recorded, f.message()).put(false, given(recorded));
        case AlertFact.Unmarked f -> of(recorded, f.message()).remove(f.signal());
        case AlertFact.SenderRead f -> senders.put(f.message(), f.sender());
        case AlertFact.BurstBegan f -> bursts.put(recorded.seq(), f);
        case AlertFact.BurstPosted f -> lines.put(f.message(), f.burst());
        case AlertFact.BurstEnded f -> counts.put(f.burst(), f.count());
        default -> {}
      }
    }

    private static Instant given(Recorded recorded) {
      return recorded.slackTs().flatMap(SlackTime::of).orElse(recorded.happened());
    }

    private Map<Boolean, Instant> of(Recorded recorded, MessageRef message) {
      return verdicts
          .computeIfAbsent(message, key -> new HashMap<>())
          .computeIfAbsent(Incident.author(recorded), key -> new HashMap<>());
    }

    void count(Map<String, int[]> bySender) {
      verdicts.forEach(
          (message, people) -> {
            boolean signal = people.values().stream().anyMatch(one -> isSignal(one).orElse(false));
            boolean noise = people.values().stream().anyMatch(one -> isSignal(one).isPresent());
            Optional<Integer> burst = Optional.ofNullable(lines.get(message));
            String sender =
                burst
                    .map(b -> bursts.get(b).sender())
                    .orElseGet(() -> senders.getOrDefault(message, "an integration"));
            // What a person wrote is no alert.
            if ((signal || noise) && !isPerson(sender)) {
              numbers(bySender, sender)[signal ? 1 : 2] +=
                  burst.map(b -> counts.getOrDefault(b, 1)).orElse(1);
            }
          });
    }

    private static boolean isPerson(String sender) {
      return sender.startsWith("<@") || PersonId.isPseudonym(sender);
    }

    /** Empty if the person has no verdict any more. */
    private static Optional<Boolean> isSignal(Map<Boolean, Instant> given) {
      return given.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
  }
}
