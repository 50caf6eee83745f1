package dev.cloche.runner.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.storage.FileStoreContractTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
  private static final String PUBLIC = "public-read";

  @TempDir private Path home;
  private EmbeddedStore store;
  private S3Client owner;
  private String key;

  @BeforeEach
  void open() throws Exception {
    store = StoreSettings.in(home.resolve("storage")).open();
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
  static Stream<Arguments> operations() {
    return Stream.of(
        operation(403, t -> t.owner.listBuckets()),
        operation(403, t -> t.owner.listObjectsV2(r -> r.bucket(BUCKET))),
        operation(403, t -> t.owner.headBucket(r -> r.bucket(BUCKET))),
        operation(403, t -> t.owner.createBucket(r -> r.bucket("other"))),
        operation(405, t -> t.owner.deleteBucket(r -> r.bucket(BUCKET))),
        operation(403, t -> t.owner.getBucketAcl(r -> r.bucket(BUCKET))),
        operation(403, t -> t.owner.listMultipartUploads(r -> r.bucket(BUCKET))),
        operation(405, t -> t.owner.deleteObject(r -> r.bucket(BUCKET).key(t.key))),
        operation(403, t -> t.owner.getObjectAcl(r -> r.bucket(BUCKET).key(t.key))),
        operation(403, t -> t.owner.putObjectAcl(r -> r.bucket(BUCKET).key(t.key).acl(PUBLIC))),
        operation(405, t -> t.owner.createMultipartUpload(r -> r.bucket(BUCKET).key(t.key))),
        operation(
            403,
            t ->
                t.owner.uploadPart(
                    r -> r.bucket(BUCKET).key(t.key).uploadId("1").partNumber(1),
                    RequestBody.fromString("x"))),
        operation(
            403,
            t ->
                t.owner.copyObject(
                    r ->
                        r.sourceBucket(BUCKET)
                            .sourceKey(t.key)
                            .destinationBucket(BUCKET)
                            .destinationKey(t.key + "2"))),
        operation(
            403,
            t ->
                t.owner.putObject(
                    r -> r.bucket(BUCKET).key(t.key).acl(PUBLIC), RequestBody.fromString("x"))),
        operation(403, t -> t.put("elsewhere")),
        operation(403, t -> t.put("executions/../../x")),
        operation(403, t -> t.owner.getObject(r -> r.bucket("objects").key("../secret-key"))));
  }

  private static Arguments operation(int status, Consumer<OwnersRequestsIT> operation) {
    return Arguments.arguments(status, operation);
  }

  private void put(String otherKey) {
    owner.putObject(r -> r.bucket(BUCKET).key(otherKey), RequestBody.fromString("x"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatIsNotOneObjectIsRefusedAlsoToTheOwner(int status, Consumer<OwnersRequestsIT> operation) {
    S3Exception refusal = catchThrowableOfType(S3Exception.class, () -> operation.accept(this));

    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(owner.headObject(r -> r.bucket(BUCKET).key(key)).contentLength()).isEqualTo(1);
  }
}
