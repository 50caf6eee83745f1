package dev.cloche.storage;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Words for the caller why a store did not take a file; the store's own words are for the log. */
final class S3Failure {

  private static final String SLOW = "the store did not answer in time";

  private S3Failure() {}

  static FileStoreException of(Throwable failure) {
    return new FileStoreException(message(failure), failure);
  }

  static FileStoreException tooSlow(Throwable failure) {
    return new FileStoreException(SLOW, failure);
  }

  private static String message(Throwable failure) {
    if (failure instanceof AwsServiceException answer) {
      return message(answer);
    }
    if (isCausedBy(failure, ApiCallTimeoutException.class)
        || isCausedBy(failure, ApiCallAttemptTimeoutException.class)) {
      return SLOW;
    }
    if (isCausedBy(failure, ConnectException.class)
        || isCausedBy(failure, UnknownHostException.class)
        || isCausedBy(failure, NoRouteToHostException.class)) {
      return "the store cannot be reached";
    }
    return isCausedBy(failure, InterruptedIOException.class) ? SLOW : "the store failed";
  }

  private static String message(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    return switch (answer.statusCode()) {
      case 401, 403 -> "the store refused the upload";
      case 404 -> "the store has no place for files";
      case 413 -> "the file is larger than the store takes";
      case 429, 503 -> "the store has too much to do";
      case 507 -> "the store is full";
      default ->
          switch (code) {
            case "QuotaExceeded" -> "the store is full";
            case "EntityTooLarge" -> "the file is larger than the store takes";
            default -> "the store failed";
          };
    };
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause).anyMatch(kind::isInstance);
  }
}
