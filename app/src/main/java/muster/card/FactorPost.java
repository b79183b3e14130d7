package muster.card;

import java.util.List;
import muster.incident.FactorFact;

/** What the channel hears of the contributing factors. */
final class FactorPost {
  private FactorPost() {}

  static Message of(FactorFact fact, String by) {
    String text =
        switch (fact) {
          case FactorFact.FactorNamed f ->
              "🔎 *Contributing factor* `#%d` (%s): %s (%s)"
                  .formatted(f.number(), f.category().word(), Lines.said(f.text()), by);
          case FactorFact.FactorChanged f ->
              "Factor `#%d` (%s) now says: %s (%s)"
                  .formatted(f.number(), f.category().word(), Lines.said(f.text()), by);
          case FactorFact.FactorWithdrawn f ->
              "Factor `#%d` is withdrawn%s (%s)"
                  .formatted(
                      f.number(), f.why().map(why -> " because " + Lines.said(why)).orElse(""), by);
        };
    return new Message(text, List.of(Blocks.section(text)));
  }
}
