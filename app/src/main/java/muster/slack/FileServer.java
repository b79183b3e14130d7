package muster.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.File;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import muster.flow.Chat.FileInfo;
import muster.flow.ChatProblem;
import muster.flow.Download;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Where Slack keeps files. They are read with the bot's own token, which is shown to Slack and to
 * nobody else, and nothing is made public.
 */
record FileServer(String botToken, URI api) {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Set<String> GONE =
      Set.of("file_not_found", "file_deleted", "file_not_visible");

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 10_000;

  /** What a file is; empty if it is gone. */
  Optional<FileInfo> find(String id, WebCalls calls) {
    try {
      return Optional.of(calls.call("files.info", m -> m.filesInfo(r -> r.file(id))).getFile())
          .map(this::described);
    } catch (ChatProblem.Refused refused) {
      if (GONE.contains(refused.getMessage())) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Without an address if Slack does not keep it itself. */
  private FileInfo described(File file) {
    Optional<String> address =
        Stream.of(file.getUrlPrivateDownload(), file.getUrlPrivate())
            .flatMap(Stream::ofNullable)
            .findFirst()
            .filter(url -> !file.isExternal() && isSlacks(url));
    return new FileInfo(
        file.getId(),
        Optional.ofNullable(file.getName()).orElse(""),
        Optional.ofNullable(file.getMimetype()).orElse(""),
        Optional.ofNullable(file.getSize()).orElse(0),
        address);
  }

  private boolean isSlacks(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
    if (uri.getHost() == null || uri.getUserInfo() != null) {
      return false;
    }
    boolean own =
        uri.getScheme().equals(api.getScheme()) && uri.getAuthority().equals(api.getAuthority());
    String host = "." + uri.getHost();
    return own
        || (uri.getScheme().equals("https")
            && uri.getPort() == -1
            && Stream.of(".slack.com", ".slack-files.com", "." + api.getHost())
                .anyMatch(host::endsWith));
  }

  /**
   * @throws ChatProblem.Refused with the rest of a sentence if it is larger or not handed over
   */
  Download fetch(FileInfo file, int most, WebCalls calls) {
    return calls.answered("download", "", methods -> fetched(methods, file, most, calls));
  }

  private Download fetched(MethodsClient methods, FileInfo file, int most, WebCalls calls)
      throws IOException, SlackApiException {
    Request request =
        new Request.Builder()
            .url(file.address().orElseThrow())
            .header("Authorization", "Bearer " + botToken)
            .build();
    OkHttpClient http =
        methods
            .getSlackHttpClient()
            .getOkHttpClient()
            .newBuilder()
            .followRedirects(false)
            .callTimeout(LONGEST)
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.isRedirect()) {
        throw new ChatProblem.Refused("Slack wants somebody to sign in for it");
      }
      if (!response.isSuccessful()) {
        throw new SlackApiException(response, response.peekBody(LONGEST_ANSWER).string());
      }
      return new Download(file.type(), bytes(response.body().byteStream(), most, calls));
    }
  }

  /** Reading a large one takes longer than a call may: the lane stays ours meanwhile. */
  private static byte[] bytes(InputStream in, int most, WebCalls calls) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      bytes.write(chunk, 0, read);
      if (bytes.size() > most) {
        throw new ChatProblem.Refused("it is larger than %d MB".formatted(most / 1024 / 1024));
      }
      calls.renew();
    }
    return bytes.toByteArray();
  }
}
