package dev.cloche.runner.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.storage.FileStoreContractTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The older ways to sign (AWS, "Signing and authenticating REST requests", version 2) open nothing,
 * not even with the right key.
 */
class StrangersRequestsIT {

  @TempDir private Path home;
  private EmbeddedStore store;
  private URI file;
  private String secret;

  @BeforeEach
  void open() throws Exception {
    store = StoreSettings.in(home.resolve("storage")).open();
    URI link = store.put(FileStoreContractTest.file("one", "text/plain", new byte[] {1})).link();
    file = link.resolve(link.getPath());
    secret = Files.readString(home.resolve("storage/secret-key")).strip();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void signatureVersion2ByHeaderIsForbidden() throws Exception {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    String signature = sign("GET\n\n\n\nx-amz-date:" + date + "\n" + file.getPath());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(file)
            .header("x-amz-date", date)
            .header("Authorization", "AWS cloche-embedded:" + signature);

    assertThat(status(request)).isEqualTo(403);
  }

  @Test
  void signatureVersion2ByQueryIsForbidden() throws Exception {
    long expires = Instant.now().plusSeconds(600).getEpochSecond();
    String signature = sign("GET\n\n\n" + expires + "\n" + file.getPath());
    String query =
        "?AWSAccessKeyId=cloche-embedded&Expires=%d&Signature=%s"
            .formatted(expires, URLEncoder.encode(signature, UTF_8));

    assertThat(status(HttpRequest.newBuilder(URI.create(file + query)))).isEqualTo(403);
  }

  @Test
  void anAuthorizationOfAnotherKindIsForbidden() throws Exception {
    for (String authorization :
        new String[] {"Basic Y2xvY2hlLWVtYmVkZGVkOng=", "Bearer x", "AWS4-HMAC-SHA256", "AWS"}) {
      var request = HttpRequest.newBuilder(file).header("Authorization", authorization);

      assertThat(status(request)).as(authorization).isBetween(400, 403);
    }
  }

  private static int status(HttpRequest.Builder request) throws Exception {
    return FileStoreContractTest.send(request.build()).statusCode();
  }

  private String sign(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
  }
}
