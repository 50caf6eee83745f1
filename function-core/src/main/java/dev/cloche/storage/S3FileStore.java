package dev.cloche.storage;

import dev.cloche.config.StorageConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Keeps files in a bucket of AWS, R2 or another server that speaks S3, and signs links to them.
 * Thread-safe.
 *
 * <p>Type and disposition are both stored and part of the link, since not every server heeds both.
 */
public final class S3FileStore implements FileStore {

  /** What the end of a call takes that ran into its time limit. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final StorageConfig.S3 config;
  private final S3Timeouts timeouts;
  private final AwsCredentialsProvider credentials;
  private final S3Client client;
  private final S3Presigner presigner;
  private final ObjectKeys keys;
  // Virtual, since there alone an interrupt ends the socket's reading and writing.
  private final ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor();

  S3FileStore(
      StorageConfig.S3 config,
      Optional<URI> linkEndpoint,
      AwsCredentialsProvider credentials,
      S3Timeouts timeouts) {
    this.config = config;
    this.timeouts = timeouts;
    this.credentials = credentials;
    this.client = S3Access.client(config, credentials, timeouts);
    this.presigner = S3Access.presigner(config, credentials, linkEndpoint);
    this.keys = new ObjectKeys(config.prefix(), new SecureRandom());
  }

  /** Makes the client for a bucket; says nothing to it yet. */
  public static S3FileStore open(StorageConfig.S3 config) {
    return new S3FileStore(
        config, config.endpoint(), S3Access.credentials(config), S3Timeouts.USUAL);
  }

  /**
   * Makes the client for a bucket that callers reach by another address.
   *
   * @param linkEndpoint scheme, host and port that links lead to
   */
  public static S3FileStore open(StorageConfig.S3 config, URI linkEndpoint) {
    return new S3FileStore(
        config, Optional.of(linkEndpoint), S3Access.credentials(config), S3Timeouts.USUAL);
  }

  @Override
  public StoredFile put(FileUpload file) throws FileStoreException, InterruptedException {
    Future<StoredFile> upload = submit(file);
    boolean done = false;
    try {
      StoredFile stored = upload.get(timeouts.call().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
      done = true;
      return stored;
    } catch (ExecutionException e) {
      throw S3Failure.of(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw S3Failure.tooSlow(e);
    } finally {
      if (!done) {
        upload.cancel(true);
      }
    }
  }

  private Future<StoredFile> submit(FileUpload file) throws FileStoreException {
    try {
      return uploads.submit(() -> upload(file));
    } catch (RejectedExecutionException e) {
      throw new FileStoreException("the store is closed", e);
    }
  }

  private StoredFile upload(FileUpload file) throws URISyntaxException {
    String key = keys.next(file);
    String type = HandOut.contentType(file.contentType());
    String disposition = HandOut.disposition(file.name());
    var request =
        PutObjectRequest.builder()
            .bucket(config.bucket())
            .key(key)
            .contentType(type)
            .contentDisposition(disposition);
    if (config.endpoint().isEmpty()) { // What is not AWS need not know the header.
      request.checksumSHA256(
          Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())));
    }
    var content = ContentStreamProvider.fromByteArrayUnsafe(file.content());
    var unused =
        client.putObject(
            request.build(), RequestBody.fromContentProvider(content, file.content().length, type));
    return link(key, type, disposition);
  }

  private StoredFile link(String key, String type, String disposition) throws URISyntaxException {
    // Asked once, so that the end that is told is that of the session that signs.
    AwsCredentials session = credentials.resolveCredentials();
    PresignedGetObjectRequest link =
        presigner.presignGetObject(
            presign ->
                presign
                    .signatureDuration(config.linkLifetime())
                    .getObjectRequest(
                        get ->
                            get.bucket(config.bucket())
                                .key(key)
                                .responseContentType(type)
                                .responseContentDisposition(disposition)
                                .overrideConfiguration(
                                    o ->
                                        o.credentialsProvider(
                                            StaticCredentialsProvider.create(session)))));
    Instant expiry =
        session
            .expirationTime()
            .filter(end -> end.isBefore(link.expiration()))
            .orElse(link.expiration());
    return new StoredFile(link.url().toURI(), expiry);
  }

  @Override
  public void close() {
    uploads.shutdownNow();
    client.close();
    presigner.close();
    if (credentials instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }

  @Override
  public String toString() {
    return "S3FileStore";
  }
}
