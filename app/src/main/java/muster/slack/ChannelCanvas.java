package muster.slack;

import com.slack.api.model.canvas.CanvasDocumentChange;
import com.slack.api.model.canvas.CanvasDocumentContent;
import com.slack.api.model.canvas.CanvasEditOperation;
import java.util.List;
import java.util.Optional;
import muster.flow.ChatProblem;

/**
 * The canvas of a channel. There is at most one, so that the one that is there is the one that an
 * earlier call made, unless somebody else made it: theirs is never written on.
 */
record ChannelCanvas(WebCalls calls, String botUser) {
  private static final String ANOTHERS =
      "the channel has a canvas that Muster did not make and will not overwrite; export html or md"
          + " instead, or delete that canvas";

  Optional<String> ours(String channel) {
    var info = calls.call("conversations.info", m -> m.conversationsInfo(r -> r.channel(channel)));
    var properties = info.getChannel().getProperties();
    if (properties == null
        || properties.getCanvas() == null
        || properties.getCanvas().getFileId() == null) {
      return Optional.empty();
    }
    String canvas = properties.getCanvas().getFileId();
    var file = calls.call("files.info", m -> m.filesInfo(r -> r.file(canvas))).getFile();
    if (!botUser.equals(file.getUser())) {
      throw new ChatProblem.Refused(ANOTHERS);
    }
    return Optional.of(canvas);
  }

  void create(String channel, String title, String text) {
    calls.call(
        "conversations.canvases.create",
        m ->
            m.conversationsCanvasesCreate(
                r -> r.channelId(channel).title(title).documentContent(markdown(text))));
  }

  /** Without a section to begin at, the whole of it is replaced. */
  void replace(String canvas, String text) {
    CanvasDocumentChange change =
        CanvasDocumentChange.builder()
            .operation(CanvasEditOperation.REPLACE)
            .documentContent(markdown(text))
            .build();
    calls.call(
        "canvases.edit", m -> m.canvasesEdit(r -> r.canvasId(canvas).changes(List.of(change))));
  }

  private static CanvasDocumentContent markdown(String text) {
    return CanvasDocumentContent.builder().type("markdown").markdown(text).build();
  }
}
