package muster.card;

import java.util.*;
import muster.incident.*;
import muster.playbook.*;

public final class ChannelLine {
  public static Optional<Message> of(Incident i, Recorded s) {
    return Optional.empty();
  }
}
