package muster.card;

import java.util.*;
import muster.incident.*;
import muster.playbook.*;

public final class Topic {
  public static String of(Incident i) {
    return i.title();
  }

  public static String purpose(Incident i) {
    return i.title();
  }
}
