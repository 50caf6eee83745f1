package dev.cloche.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Says where output files are kept, and how long the links to them are good. */
public sealed interface StorageConfig {

  /** Nowhere: no output file leaves the sandbox. */
  record None() implements StorageConfig {}

  /**
   * In a folder, with a server inside the program that hands the files out.
   *
   * @param port 0 for any that is free
   * @param quotaBytes what all files together may take on the disk
   * @param folder where the files are, when the operator says so; else in the home folder
   * @param publicUrl scheme, host and port by which callers reach the server, when that is not
   *     where it listens
   * @param linkLifetime how long a link is good and a file is kept
   */
  record Embedded(
      int port,
      long quotaBytes,
      Optional<Path> folder,
      Optional<URI> publicUrl,
      Duration linkLifetime)
      implements StorageConfig {

    /** Checks that nothing is null and that there is room for a file. */
    public Embedded {
      Objects.requireNonNull(folder, "folder");
      Objects.requireNonNull(publicUrl, "publicUrl");
      Objects.requireNonNull(linkLifetime, "linkLifetime");
      if (port < 0 || port > 65_535 || quotaBytes < 1) {
        throw new IllegalArgumentException("a store has a port and room for a file");
      }
    }
  }

  /**
   * In a bucket of AWS, of Cloudflare R2, or of whatever else speaks S3.
   *
   * @param endpoint scheme, host and port; empty for AWS
   * @param prefix what all keys begin with, without a slash at its ends
   * @param keys empty to look for credentials where the platform puts them
   */
  record S3(
      String bucket,
      String region,
      Optional<URI> endpoint,
      String prefix,
      Optional<AccessKeys> keys,
      Duration linkLifetime)
      implements StorageConfig {

    /** Checks that nothing is null. */
    public S3 {
      Objects.requireNonNull(bucket, "bucket");
      Objects.requireNonNull(region, "region");
      Objects.requireNonNull(endpoint, "endpoint");
      Objects.requireNonNull(prefix, "prefix");
      Objects.requireNonNull(keys, "keys");
      Objects.requireNonNull(linkLifetime, "linkLifetime");
    }
  }

  /** Holds what requests to a store are signed with; prints without the secret. */
  record AccessKeys(String accessKey, String secretKey) {

    /** Checks that nothing is null. */
    public AccessKeys {
      Objects.requireNonNull(accessKey, "accessKey");
      Objects.requireNonNull(secretKey, "secretKey");
    }

    @Override
    public String toString() {
      return "AccessKeys[" + accessKey + ", ***]";
    }
  }
}
