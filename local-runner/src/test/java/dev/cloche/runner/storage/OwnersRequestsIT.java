package dev.cloche.runner.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.config.StorageConfig;
import dev.cloche.storage.FileStoreContractTest;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Even whoever has the secret gets no further than single objects. */
class OwnersRequestsIT {

  private static final String BUCKET = "cloche";

  @TempDir private Path home;
  private EmbeddedStore store;
  private S3Client owner;
  private String key;

  @BeforeEach
  void open() throws Exception {
    var config =
        new StorageConfig.Embedded(
            0, 1L << 30, Optional.empty(), Optional.empty(), Duration.ofHours(1));
    store = EmbeddedStore.open(config, home, InetAddress.getLoopbackAddress(), 1 << 20);
    URI link = store.put(FileStoreContractTest.file("one", "text/plain", new byte[] {1})).link();
    key = link.getPath().substring(("/" + BUCKET + "/").length());
    String secret = Files.readString(home.resolve("storage/secret-key"), US_ASCII);
    owner =
        S3Client.builder()
            .endpointOverride(link.resolve("/"))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .serviceConfiguration(s -> s.chunkedEncodingEnabled(false))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("cloche-embedded", secret)))
            .build();
  }

  @AfterEach
  void close() {
    owner.close();
    store.close();
  }

  /** The keys are those of the form that passes, so that it is the operation that is refused. */
  static Stream<Consumer<OwnersRequestsIT>> operations() {
    return Stream.of(
        t -> t.owner.listBuckets(),
        t -> t.owner.listObjectsV2(r -> r.bucket(BUCKET)),
        t -> t.owner.headBucket(r -> r.bucket(BUCKET)),
        t -> t.owner.createBucket(r -> r.bucket("other")),
        t -> t.owner.deleteBucket(r -> r.bucket(BUCKET)),
        t -> t.owner.getBucketAcl(r -> r.bucket(BUCKET)),
        t -> t.owner.listMultipartUploads(r -> r.bucket(BUCKET)),
        t -> t.owner.deleteObject(r -> r.bucket(BUCKET).key(t.key)),
        t -> t.owner.getObjectAcl(r -> r.bucket(BUCKET).key(t.key)),
        t -> t.owner.putObjectAcl(r -> r.bucket(BUCKET).key(t.key).acl("public-read")),
        t -> t.owner.createMultipartUpload(r -> r.bucket(BUCKET).key(t.key)),
        t ->
            t.owner.uploadPart(
                r -> r.bucket(BUCKET).key(t.key).uploadId("1").partNumber(1),
                RequestBody.fromString("x")),
        t ->
            t.owner.copyObject(
                r ->
                    r.sourceBucket(BUCKET)
                        .sourceKey(t.key)
                        .destinationBucket(BUCKET)
                        .destinationKey(t.key + "2")),
        t ->
            t.owner.putObject(
                r -> r.bucket(BUCKET).key(t.key).acl("public-read"), RequestBody.fromString("x")),
        t -> t.owner.putObject(r -> r.bucket(BUCKET).key("elsewhere"), RequestBody.fromString("x")),
        t ->
            t.owner.putObject(
                r -> r.bucket(BUCKET).key("executions/../../x"), RequestBody.fromString("x")),
        t -> t.owner.getObject(r -> r.bucket("objects").key("../secret-key")));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatIsNotOneObjectIsRefusedAlsoToTheOwner(Consumer<OwnersRequestsIT> operation) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, () -> operation.accept(this));

    assertThat(refusal.statusCode()).isBetween(400, 499);
    assertThat(owner.headObject(r -> r.bucket(BUCKET).key(key)).contentLength()).isEqualTo(1);
  }
}
