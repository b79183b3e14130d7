package muster.slack;

import com.slack.api.model.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a message, wherever its sender put them. */
final class SaidWords {
  private SaidWords() {}

  /** Many integrations leave the text empty and say everything in an attachment. */
  static String of(String text, List<Attachment> attachments) {
    return Stream.concat(
            Stream.ofNullable(text),
            Stream.ofNullable(attachments)
                .flatMap(List::stream)
                .filter(attachment -> attachment != null)
                .flatMap(
                    a ->
                        Stream.of(
                                Optional.ofNullable(a.getTitle()),
                                Optional.ofNullable(a.getFallback()),
                                Optional.ofNullable(a.getText()))
                            .flatMap(Optional::stream)))
        .filter(words -> !words.isBlank())
        .findFirst()
        .orElse("");
  }
}
