package muster.leak;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import muster.rehearsal.Witness;

/**
 * Holds what one workspace is shown to who may see it: what a private incident says is for people
 * in its channel, and for whoever has just said it themselves.
 */
public final class WatchedWorkspace implements Witness {
  private final Findings findings;
  private final Map<String, Boolean> saidIt = new HashMap<>();

  public WatchedWorkspace() {
    this(Findings.OF_THIS_RUN);
  }

  WatchedWorkspace(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void did(String person, String payload) {
    saidIt.put(person, Planted.privateWord(payload).isPresent());
  }

  @Override
  public void shown(String where, Optional<String> onlyTo, boolean inside, String text) {
    findings.secretText(where, text);
    boolean mayKnow = inside || onlyTo.map(p -> saidIt.getOrDefault(p, false)).orElse(false);
    if (!mayKnow) {
      String place = where + onlyTo.map(person -> ", seen by " + person).orElse("");
      Planted.privateWord(text).ifPresent(part -> findings.add("private words in " + place, part));
    }
  }

  @Override
  public void passed(String method, String payload) {
    findings.secretText(method, payload);
  }
}
