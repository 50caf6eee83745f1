package dev.cloche.runner.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gaul.s3proxy.auth.AwsSignature;
import org.gaul.s3proxy.auth.S3AuthorizationHeader;

/**
 * Checks the signature of an upload before its body is read.
 *
 * <p>S3Proxy reads the body first, into memory, to compare it with the hash that was signed; only
 * the owner of the key may make it do so.
 */
final class UploadSignature {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final String secret;

  UploadSignature(String secret) {
    this.secret = secret;
  }

  /** Tells whether the headers, with the hash of the body among them, were signed by our key. */
  boolean isGood(HttpServletRequest request) throws IOException {
    String hash = Optional.ofNullable(request.getHeader("x-amz-content-sha256")).orElse("");
    if (!SHA256.matcher(hash).matches()) {
      return false;
    }
    try {
      var claimed = new S3AuthorizationHeader(request.getHeader("Authorization"));
      String computed =
          AwsSignature.createAuthorizationSignatureV4(
                  request, claimed, new byte[0], request.getRequestURI(), secret, false, null, hash)
              .signature();
      return MessageDigest.isEqual(
          computed.getBytes(US_ASCII), claimed.getSignature().getBytes(US_ASCII));
    } catch (GeneralSecurityException | RuntimeException e) {
      return false; // Whatever cannot be read was not signed by us.
    }
  }
}
