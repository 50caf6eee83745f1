package dev.cloche.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the bodies of requests: not too much, not too long, and not too many at a time.
 *
 * <p>What arrives is copied into the heap at once, since the buffers of the network are few. What
 * is too much is let come and go, since many a client reads no answer before it has sent all; who
 * does not come to an end is answered all the same, and then the connection is closed.
 */
final class BodyReader {

  private static final byte[] NOTHING = {};

  /** How much more than a whole body is let come and go. */
  private static final long MOST_DROPPED_BYTES = 16L << 20;

  /** Their bodies mean nothing (RFC 9110, section 9.3.1). */
  private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final int maxBytes;
  private final Duration limit;
  private final BodyRoom room;

  /**
   * Creates a reader.
   *
   * @param maxBytes of one body
   * @param limit how long a client may take to send its body whole
   * @param room for the bodies of all requests
   */
  BodyReader(int maxBytes, Duration limit, BodyRoom room) {
    this.maxBytes = maxBytes;
    this.limit = limit;
    this.room = room;
  }

  /** Returns the room for one request, to be closed when its body is no longer needed. */
  BodyRoom.Share share() {
    return room.share();
  }

  /**
   * Reads a body; of one that is too long one byte more than is allowed, by which the API sees it.
   *
   * <p>Fails with a {@link java.util.concurrent.TimeoutException}, a {@link NoRoomException} or
   * that of the connection.
   */
  Mono<byte[]> read(ServerHttpRequest request, ServerHttpResponse response, BodyRoom.Share share) {
    if (WITHOUT_BODY.contains(request.getMethod())) {
      return drop(request, response).thenReturn(NOTHING);
    }
    return arriving(request, response)
        .collect(() -> new Gathered(maxBytes + 1, share), Gathered::add)
        .map(Gathered::bytes)
        .timeout(limit);
  }

  /** Lets a body that is not wanted come and go, unless the client waits or means to send long. */
  Mono<Void> drop(ServerHttpRequest request, ServerHttpResponse response) {
    HttpHeaders headers = request.getHeaders();
    if (headers.containsHeader(HttpHeaders.EXPECT)
        || headers.getContentLength() > maxBytes + MOST_DROPPED_BYTES) {
      response.getHeaders().setConnection("close");
      return Mono.empty();
    }
    return arriving(request, response)
        .doOnNext(DataBufferUtils::release)
        .then()
        .timeout(limit)
        .onErrorComplete();
  }

  private Flux<DataBuffer> arriving(ServerHttpRequest request, ServerHttpResponse response) {
    response.getHeaders().setConnection("close");
    Flux<DataBuffer> whole =
        request.getBody().doOnComplete(() -> response.getHeaders().remove(HttpHeaders.CONNECTION));
    return DataBufferUtils.takeUntilByteCount(whole, maxBytes + MOST_DROPPED_BYTES);
  }

  /** Holds what has arrived of one body. */
  private static final class Gathered {

    private final int most;
    private final BodyRoom.Share share;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean fits = true;

    Gathered(int most, BodyRoom.Share share) {
      this.most = most;
      this.share = share;
    }

    void add(DataBuffer buffer) {
      try (InputStream arrived = buffer.asInputStream(true)) {
        int wanted = Math.min(buffer.readableByteCount(), most - bytes.size());
        if (fits && share.take(wanted)) {
          bytes.write(arrived.readNBytes(wanted));
        } else {
          fits = false;
          bytes = new ByteArrayOutputStream();
          share.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot fail to be read", e);
      }
    }

    byte[] bytes() {
      if (!fits) {
        throw new NoRoomException();
      }
      return bytes.toByteArray();
    }
  }

  /** Says that the bodies of other requests take the room. */
  static final class NoRoomException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    NoRoomException() {
      super("the bodies of other requests take the room", null, false, false);
    }
  }
}
