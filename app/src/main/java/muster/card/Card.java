package muster.card;

import java.net.URI;
import java.util.*;
import muster.incident.*;
import muster.playbook.*;

public final class Card {
  public static Message of(Incident i, Optional<URI> s) {
    return new Message(i.title(), List.of());
  }
}
