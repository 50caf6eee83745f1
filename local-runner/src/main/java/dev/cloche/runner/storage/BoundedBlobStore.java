package dev.cloche.runner.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Holds the quota over a store in a folder, and tells whole files from uploads by their names. */
final class BoundedBlobStore extends ForwardingBlobStore {

  private static final System.Logger LOG = System.getLogger(BoundedBlobStore.class.getName());

  private final ObjectFiles files;
  private final StoreSpace space;

  BoundedBlobStore(BlobStore folder, ObjectFiles files, StoreSpace space) {
    super(folder);
    this.files = files;
    this.space = space;
  }

  /** Stores a file; one that is there already is replaced, since that is a repeated attempt. */
  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    Path file = files.file(request.key());
    if (!files.begin(file)) {
      throw refusal(503, "SlowDown", "this file is just being written");
    }
    try {
      restoreFolder();
      long before = costOf(file);
      long cost = StoreSpace.cost(request.contentLength());
      if (!space.take(cost)) {
        throw full();
      }
      boolean stored = false;
      try {
        PutObjectResponse answer =
            super.putBlob(request.copy(r -> r.key(onDisk(request.key()))), payload);
        stored = true;
        return answer;
      } catch (RuntimeException e) { // S3Proxy wraps what the file system says.
        throw isOfFullDisk(e) ? full() : e;
      } finally {
        space.giveBack(stored ? before : cost);
      }
    } finally {
      files.end(file);
    }
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    return super.getBlob(request.copy(r -> r.key(onDisk(request.key()))));
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    return super.blobMetadata(request.copy(r -> r.key(onDisk(request.key()))));
  }

  private void restoreFolder() {
    try {
      if (files.restoreFolder()) {
        LOG.log(
            System.Logger.Level.WARNING,
            "the folder of the output files was removed and is made anew; older links are dead");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String onDisk(String key) {
    return key + ObjectFiles.SUFFIX;
  }

  private static long costOf(Path file) {
    try {
      return Files.exists(file) ? StoreSpace.cost(Files.size(file)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDK has no type of its own for ENOSPC and EDQUOT, but the words of strerror(3). */
  private static boolean isOfFullDisk(Throwable failure) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause)
        .map(f -> String.valueOf(f.getMessage()))
        .anyMatch(
            words ->
                words.contains("No space left on device") || words.contains("Disk quota exceeded"));
  }

  private static AwsServiceException full() {
    return refusal(507, "QuotaExceeded", "the store is full");
  }

  private static AwsServiceException refusal(int status, String code, String message) {
    return S3Exception.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .message(message)
        .build();
  }
}
