package muster.card;

import java.util.*;
import muster.command.Press;
import muster.incident.*;
import muster.playbook.*;

public final class Replies {
  public static Message of(String t, List<Press> p) {
    return new Message(t, List.of());
  }
}
