package muster.calls;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** An answer as text; one that is longer than any real answer is cut off as if it had been lost. */
final class ShortBody implements BodySubscriber<String> {
  private static final long LONGEST = 8_000_000;

  private final BodySubscriber<String> whole = BodySubscribers.ofString(StandardCharsets.UTF_8);
  private Subscription source;
  private long length;

  static BodyHandler<String> handler() {
    return answer -> new ShortBody();
  }

  @Override
  public CompletionStage<String> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    length += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (length > LONGEST) {
      source.cancel();
      whole.onError(new IOException("the answer does not end"));
    } else {
      whole.onNext(part);
    }
  }

  @Override
  public void onError(Throwable trouble) {
    whole.onError(trouble);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
