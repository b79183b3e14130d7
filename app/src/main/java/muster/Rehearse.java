package muster;

import java.util.Map;
import java.util.concurrent.Callable;

@picocli.CommandLine.Command(name = "rehearse")
final class Rehearse implements Callable<Integer> {
  Rehearse(Map<String, String> e) {}

  @Override
  public Integer call() {
    return 0;
  }
}
