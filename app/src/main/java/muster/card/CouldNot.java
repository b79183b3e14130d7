package muster.card;

import java.util.*;
import muster.incident.*;
import muster.playbook.*;

public final class CouldNot {
  public static Message of(Incident i, Fact.DeliveryFailed s) {
    return new Message(s.what(), List.of());
  }
}
