package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Long lists, a page at a time; where the next page begins is for Slack alone to read. */
final class Cursors {
  private static final String MARK = "next:";

  private final Faults faults;

  Cursors(Faults faults) {
    this.faults = faults;
  }

  /** Puts one page of the list into the answer; true if there is more. */
  boolean page(ObjectNode answer, String name, List<? extends JsonNode> all, Call call, int most) {
    int from = Math.min(read(call.text("cursor")), all.size());
    int asked = call.number("limit", Math.min(100, most));
    if (asked < 0) {
      throw new Refusal("invalid_limit");
    }
    int limit = Math.min(asked == 0 ? most : Math.min(asked, most), faults.longestPage());
    int until = Math.min(all.size(), from + limit);
    answer.set(name, Json.tree(all.subList(from, until)));
    boolean more = until < all.size();
    answer.putObject("response_metadata").put("next_cursor", more ? written(until) : "");
    return more;
  }

  private static String written(int from) {
    return Base64.getEncoder().encodeToString((MARK + from).getBytes(StandardCharsets.UTF_8));
  }

  private static int read(String cursor) {
    if (cursor.isEmpty()) {
      return 0;
    }
    try {
      String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(MARK)) {
        return Integer.parseInt(plain.substring(MARK.length()));
      }
    } catch (IllegalArgumentException e) {
      // Whatever it is, Slack did not write it.
    }
    throw new Refusal("invalid_cursor");
  }
}
