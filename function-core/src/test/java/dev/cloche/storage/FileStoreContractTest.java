package dev.cloche.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Says what every store does; one class for each store extends it.
 *
 * <p>Cleans nothing up, since a store can only be put into and be fetched from. How a refusal is
 * numbered is each store's own matter.
 */
public abstract class FileStoreContractTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Returns the store, which the extending class opens and closes. */
  protected abstract FileStore store();

  @Test
  void whatIsStoredComesBackWithItsTypeAndName() throws Exception {
    byte[] content = "a,b\n1,2\n".getBytes(UTF_8);

    HttpResponse<byte[]> answer = get(put("tables/one.csv", "text/csv", content).link());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(content);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv");
    assertThat(answer.headers().allValues("Content-Disposition"))
        .containsExactly("attachment; filename=\"one.csv\"; filename*=UTF-8''one.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quote\".txt",
        "line\r\nSet-Cookie: a=b",
        "a;b.txt",
        "résumé 文件 😀.pdf",
        "gnp\u202Etxt.exe",
        "CON",
        "..",
        "%41.txt",
        "a:b*c?.txt"
      })
  void aHostileNameHarmsNoHeader(String name) throws Exception {
    HttpResponse<byte[]> answer = get(put(name, "text/plain", new byte[] {1}).link());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Content-Disposition"))
        .containsExactly(HandOut.disposition(name));
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml", "application/xml", "text/javascript", "x"})
  void whatABrowserWouldRunIsHandedOutAsOctets(String type) throws Exception {
    HttpResponse<byte[]> answer = get(put("page", type, "<script>".getBytes(UTF_8)).link());

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
  }

  @Test
  void emptyAndLargeFilesComeBackWhole() throws Exception {
    byte[] large = new byte[10 << 20];
    new Random(1).nextBytes(large);

    assertThat(get(put("empty", "text/plain", new byte[0]).link()).body()).isEmpty();
    assertThat(get(put("large", "application/octet-stream", large).link()).body()).isEqualTo(large);
  }

  @Test
  void manyAtOnceAreKeptApart() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<byte[]>> answers = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        byte[] content = ("file " + i).getBytes(UTF_8);
        answers.add(threads.submit(() -> get(put("same", "text/plain", content).link()).body()));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).asString(UTF_8).isEqualTo("file " + i);
      }
    }
  }

  @Test
  void aLinkGivesNothingButItsOwnFile() throws Exception {
    URI link = put("one", "text/plain", new byte[] {1}).link();
    URI other = put("two", "text/plain", new byte[] {2}).link();
    String text = link.toString();

    assertThat(
            List.of(
                text.replace(link.getPath(), other.getPath()),
                text.replaceFirst("X-Amz-Signature=.", "X-Amz-Signature=g"),
                text.replaceFirst("X-Amz-Expires=", "X-Amz-Expires=1"),
                text.replaceFirst("text%2Fplain", "text%2Fhtml"),
                text.replaceFirst("attachment", "inline"),
                text.replaceFirst("&?response-content-type=[^&]*", ""),
                text + "&acl",
                text.substring(0, text.indexOf('?'))))
        .allSatisfy(
            tampered -> {
              assertThat(tampered).isNotEqualTo(text);
              assertThat(get(URI.create(tampered)).statusCode()).isBetween(400, 599);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "PUT", "DELETE", "POST"})
  void aLinkIsGoodForGetAlone(String method) throws Exception {
    URI link = put("one", "text/plain", new byte[] {1}).link();

    assertThat(send(method, link).statusCode()).isBetween(400, 599);
    assertThat(get(link).body()).containsExactly(1);
  }

  @Test
  void anInterruptEndsAnUpload() {
    FileStore store = store();

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> store.put(file("one", "text/plain", new byte[1 << 20])))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Stores one file. */
  protected final StoredFile put(String name, String type, byte[] content) throws Exception {
    return store().put(file(name, type, content));
  }

  /** Returns a file on its way into a store. */
  public static FileUpload file(String name, String type, byte[] content) throws Exception {
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    return new FileUpload("0190a0b0-0000-7000-8000-000000000001", name, type, content, hash);
  }

  /** Fetches what a link leads to. */
  public static HttpResponse<byte[]> get(URI link) throws Exception {
    return send("GET", link);
  }

  /** Sends a request without a body. */
  public static HttpResponse<byte[]> send(String method, URI link) throws Exception {
    return send(
        HttpRequest.newBuilder(link).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  /** Sends a request. */
  public static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofByteArray());
  }
}
