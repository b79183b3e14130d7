package muster.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A text file on its way into a channel: an address is asked for, the text is sent there, and then
 * it is shared. Each is a call of its own that may go wrong in its own way; nobody sees anything
 * before the last.
 */
record SharedFile(String channel, String name, String title, String text) {
  void share(WebCalls calls) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var place =
        calls.call(
            "files.getUploadURLExternal",
            m -> m.filesGetUploadURLExternal(r -> r.filename(name).length(bytes.length)));
    calls.answered("upload", "", m -> uploaded(m, place.getUploadUrl(), bytes));
    FileDetails file = FileDetails.builder().id(place.getFileId()).title(title).build();
    calls.call(
        "files.completeUploadExternal",
        m -> m.filesCompleteUploadExternal(r -> r.files(List.of(file)).channelId(channel)));
  }

  /** Whether one of this name was shared in the channel at or after the given time. */
  static boolean isThere(String channel, String name, Instant since, WebCalls calls) {
    var listed =
        calls.call(
            "files.list",
            m ->
                m.filesList(r -> r.channel(channel).tsFrom(Long.toString(since.getEpochSecond()))));
    return listed.getFiles().stream().anyMatch(file -> name.equals(file.getName()));
  }

  /** Slack's servers for files take the bytes as they are and answer in plain words. */
  private static String uploaded(MethodsClient methods, String address, byte[] bytes)
      throws IOException, SlackApiException {
    Request request = new Request.Builder().url(address).post(RequestBody.create(bytes)).build();
    var http = methods.getSlackHttpClient().getOkHttpClient();
    try (Response response = http.newCall(request).execute()) {
      String answer = response.body().string();
      if (!response.isSuccessful()) {
        throw new SlackApiException(response, answer);
      }
      if (answer.stripLeading().startsWith("<")) {
        throw new IOException("a page for people answered in place of Slack");
      }
      return answer;
    }
  }
}
