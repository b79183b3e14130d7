package muster.card;

import java.util.*;
import muster.incident.*;
import muster.playbook.*;

public final class DeclaredNotice {
  public static Message of(Incident i) {
    return new Message(i.title(), List.of());
  }
}
