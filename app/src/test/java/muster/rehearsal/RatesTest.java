package muster.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.slack.api.methods.MethodsRateLimitTier;
import com.slack.api.methods.MethodsRateLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every method has the rate of its tier, as Slack's own client knows them. */
class RatesTest {
  private static final Map<MethodsRateLimitTier, Integer> A_MINUTE =
      Map.of(
          MethodsRateLimitTier.Tier1, 1,
          MethodsRateLimitTier.Tier2, 20,
          MethodsRateLimitTier.Tier3, 50,
          MethodsRateLimitTier.Tier4, 100);

  @Test
  void everyMethodHasTheRateOfItsTier() throws IOException {
    String manifest = Files.readString(Path.of("manifest.yml"));
    Map<String, Integer> expected = new TreeMap<>();
    Map<String, Integer> ours = new TreeMap<>();
    try (Workspace workspace =
        Workspace.start(new WorkspaceSettings(0, manifest, InstantSource.system(), true))) {
      for (String method : workspace.methods()) {
        Integer rate = A_MINUTE.get(MethodsRateLimits.lookupRateLimitTier(method));
        if (rate != null && rate > 1) {
          expected.put(method, rate);
          ours.put(method, Rates.perMinute(method));
        }
      }
    }
    assertEquals(expected, ours);
  }
}
