package muster.card;

import java.util.*;
import muster.incident.*;
import muster.playbook.*;

public final class RoleChecklist {
  public static Message of(Incident i, Role r, Checklist c) {
    return new Message(i.title(), List.of());
  }
}
