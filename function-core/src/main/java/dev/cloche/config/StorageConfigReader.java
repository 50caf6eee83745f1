package dev.cloche.config;

import dev.cloche.config.StorageConfig.AccessKeys;
import dev.cloche.config.StorageConfig.Embedded;
import dev.cloche.config.StorageConfig.None;
import dev.cloche.config.StorageConfig.S3;
import dev.cloche.contract.Words;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads where output files are kept, and refuses what the chosen place makes no use of. */
final class StorageConfigReader {

  /** Names the kinds of places. */
  private enum Provider {
    EMBEDDED,
    S3,
    R2,
    NONE
  }

  private static final String PREFIX = "CLOCHE_STORAGE_";
  private static final String PROVIDER = PREFIX + "PROVIDER";
  private static final String BUCKET = PREFIX + "BUCKET";
  private static final String ENDPOINT = PREFIX + "ENDPOINT";
  private static final String REGION = PREFIX + "REGION";
  private static final String KEY_PREFIX = PREFIX + "PREFIX";
  private static final String ACCOUNT_ID = PREFIX + "ACCOUNT_ID";
  private static final String ACCESS_KEY = PREFIX + "ACCESS_KEY";
  private static final String SECRET_KEY = PREFIX + "SECRET_KEY";
  private static final String PUBLIC_URL = PREFIX + "PUBLIC_URL";
  private static final String PORT = PREFIX + "PORT";
  private static final String QUOTA = PREFIX + "QUOTA";
  private static final String FOLDER = PREFIX + "FOLDER";

  private static final Map<String, EnumSet<Provider>> OWNERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(BUCKET, EnumSet.of(Provider.S3, Provider.R2)),
              Map.entry(ENDPOINT, EnumSet.of(Provider.S3)),
              Map.entry(REGION, EnumSet.of(Provider.S3)),
              Map.entry(KEY_PREFIX, EnumSet.of(Provider.S3, Provider.R2)),
              Map.entry(ACCOUNT_ID, EnumSet.of(Provider.R2)),
              Map.entry(ACCESS_KEY, EnumSet.of(Provider.S3, Provider.R2)),
              Map.entry(SECRET_KEY, EnumSet.of(Provider.S3, Provider.R2)),
              Map.entry(PUBLIC_URL, EnumSet.of(Provider.EMBEDDED)),
              Map.entry(PORT, EnumSet.of(Provider.EMBEDDED)),
              Map.entry(QUOTA, EnumSet.of(Provider.EMBEDDED)),
              Map.entry(FOLDER, EnumSet.of(Provider.EMBEDDED))));

  /** The most that a signature lasts (AWS, "Authenticating Requests: Using Query Parameters"). */
  private static final Duration LONGEST_LINK = Duration.ofDays(7);

  /** AWS, "General purpose bucket naming rules". */
  private static final Pattern BUCKET_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private static final Pattern REGION_NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern KEY = Pattern.compile("[!-~]{1,256}");

  /** No part begins with a dot, so that none is a step upwards. */
  private static final Pattern FOLDERS =
      Pattern.compile("(?=.{1,200}$)[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private final Variables variables;

  StorageConfigReader(Variables variables) {
    this.variables = variables;
  }

  StorageConfig read(ListenConfig listen, Surroundings surroundings) {
    Provider provider =
        variables.word(
            PROVIDER,
            surroundings.embeddedStore() ? Provider.EMBEDDED : Provider.NONE,
            EnumSet.allOf(Provider.class));
    Duration lifetime =
        variables.duration(
            "CLOCHE_LINK_TTL", Duration.ofHours(5), Duration.ofSeconds(1), LONGEST_LINK);
    refuseWhatBelongsElsewhere(provider);
    return switch (provider) {
      case NONE -> new None();
      case S3 -> s3(lifetime);
      case R2 -> r2(lifetime);
      case EMBEDDED -> {
        if (!surroundings.embeddedStore()) {
          variables.problem(
              PROVIDER, "is embedded, and only the local runner has a store embedded");
        }
        yield embedded(listen, lifetime);
      }
    };
  }

  private void refuseWhatBelongsElsewhere(Provider provider) {
    OWNERS.forEach(
        (name, owners) -> {
          boolean present =
              (name.equals(SECRET_KEY) ? variables.secret(name) : variables.text(name)).isPresent();
          // Whoever misspelt the provider need not be told about all the rest.
          if (present && !owners.contains(provider) && !variables.isWrong(PROVIDER)) {
            String rightful = owners.stream().map(Words::of).collect(Collectors.joining(" or "));
            variables.problem(
                name,
                "belongs to provider "
                    + rightful
                    + ", and "
                    + PROVIDER
                    + " is "
                    + Words.of(provider));
          }
        });
  }

  private Embedded embedded(ListenConfig listen, Duration lifetime) {
    boolean anyPort = listen.port() == 0 || listen.port() == 65_535;
    int port = variables.integer(PORT, anyPort ? 0 : listen.port() + 1, 0, 65_535);
    if (port != 0 && port == listen.port()) {
      variables.problem(PORT, "is the port of the service itself");
    }
    return new Embedded(
        port,
        variables.size(QUOTA, 2L << 30, 1L << 20, 1L << 50),
        folder(),
        address(PUBLIC_URL, false),
        lifetime);
  }

  private S3 s3(Duration lifetime) {
    Optional<URI> endpoint = address(ENDPOINT, true);
    String region = matching(REGION, REGION_NAME, "a region such as eu-central-1").orElse("");
    if (region.isEmpty() && !variables.isWrong(REGION)) {
      region = matching("AWS_REGION", REGION_NAME, "a region such as eu-central-1").orElse("");
      if (region.isEmpty() && !variables.isWrong("AWS_REGION")) {
        variables.problem(REGION, "must be set for provider s3, or AWS_REGION");
      }
    }
    return new S3(bucket("s3"), region, endpoint, prefix(), keys(), lifetime);
  }

  private S3 r2(Duration lifetime) {
    Optional<String> account =
        matching(ACCOUNT_ID, ACCOUNT, "the account's id of 32 hexadecimal digits");
    require(ACCOUNT_ID, account, "r2");
    Optional<AccessKeys> keys = keys();
    if (keys.isEmpty() && !variables.isWrong(ACCESS_KEY) && !variables.isWrong(SECRET_KEY)) {
      variables.problem(ACCESS_KEY, "must be set for provider r2, and " + SECRET_KEY);
    }
    // Cloudflare R2, "S3 API compatibility": one host an account, and no region but auto.
    Optional<URI> endpoint =
        account.map(id -> URI.create("https://" + id + ".r2.cloudflarestorage.com"));
    return new S3(bucket("r2"), "auto", endpoint, prefix(), keys, lifetime);
  }

  private String bucket(String provider) {
    Optional<String> name = matching(BUCKET, BUCKET_NAME, "the name of a bucket");
    require(BUCKET, name, provider);
    return name.orElse("");
  }

  private String prefix() {
    String prefix =
        matching(KEY_PREFIX, FOLDERS, "folders of letters, digits, '.', '_' and '-'")
            .orElse("executions");
    variables.show(KEY_PREFIX, prefix);
    return prefix;
  }

  private Optional<AccessKeys> keys() {
    Optional<String> access = matching(ACCESS_KEY, KEY, "an access key");
    Optional<String> secret = variables.secret(SECRET_KEY);
    if (secret.isPresent() && !KEY.matcher(secret.get()).matches()) {
      variables.problem(SECRET_KEY, "must be a secret key"); // Without its value.
    } else if (access.isPresent() && secret.isEmpty()) {
      variables.problem(SECRET_KEY, "must be set together with " + ACCESS_KEY);
    } else if (access.isEmpty() && secret.isPresent() && !variables.isWrong(ACCESS_KEY)) {
      variables.problem(ACCESS_KEY, "must be set together with " + SECRET_KEY);
    }
    return access.flatMap(key -> secret.map(hidden -> new AccessKeys(key, hidden)));
  }

  private Optional<Path> folder() {
    try {
      return variables.text(FOLDER).map(Path::of);
    } catch (InvalidPathException e) {
      variables.problem(FOLDER, "is not a path");
      return Optional.empty();
    }
  }

  private Optional<URI> address(String name, boolean encrypted) {
    Optional<String> text = variables.text(name);
    Optional<StorageAddress> address = text.flatMap(StorageAddress::parse);
    if (text.isPresent() && address.isEmpty()) {
      variables.problem(
          name, "must be an address such as https://files.example.org, with nothing behind it");
    } else if (encrypted && address.isPresent() && address.get().exposesRequests()) {
      variables.problem(name, "must begin with https, unless it is on this machine");
    }
    return address.map(StorageAddress::uri);
  }

  private Optional<String> matching(String name, Pattern pattern, String kind) {
    Optional<String> text = variables.text(name);
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      variables.problem(name, "must be " + kind + ", not " + text.get());
      return Optional.empty();
    }
    return text;
  }

  private void require(String name, Optional<?> value, String provider) {
    if (value.isEmpty() && !variables.isWrong(name)) {
      variables.problem(name, "must be set for provider " + provider);
    }
  }
}
