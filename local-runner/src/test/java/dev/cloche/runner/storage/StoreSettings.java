package dev.cloche.runner.storage;

import dev.cloche.config.StorageConfig;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Is how a test wants its embedded store; the rest is as usual, on ports that are free. */
record StoreSettings(
    Path folder,
    int port,
    long quota,
    Duration lifetime,
    Optional<URI> publicUrl,
    InetAddress host,
    Downloads downloads,
    Clock clock) {

  static final long MAX_FILE_BYTES = 11 << 20;

  static StoreSettings in(Path folder) {
    return new StoreSettings(
        folder,
        0,
        2L << 30,
        Duration.ofHours(1),
        Optional.empty(),
        InetAddress.getLoopbackAddress(),
        Downloads.ofFiles(MAX_FILE_BYTES),
        Clock.systemUTC());
  }

  StoreSettings port(int other) {
    return new StoreSettings(folder, other, quota, lifetime, publicUrl, host, downloads, clock);
  }

  StoreSettings quota(long other) {
    return new StoreSettings(folder, port, other, lifetime, publicUrl, host, downloads, clock);
  }

  StoreSettings lifetime(Duration other) {
    return new StoreSettings(folder, port, quota, other, publicUrl, host, downloads, clock);
  }

  StoreSettings publicUrl(String other) {
    Optional<URI> url = Optional.of(URI.create(other));
    return new StoreSettings(folder, port, quota, lifetime, url, host, downloads, clock);
  }

  StoreSettings downloads(Downloads other) {
    return new StoreSettings(folder, port, quota, lifetime, publicUrl, host, other, clock);
  }

  /** So much later that every link of before has ended. */
  StoreSettings later() {
    Clock other = Clock.offset(clock, lifetime.plusSeconds(1));
    return new StoreSettings(folder, port, quota, lifetime, publicUrl, host, downloads, other);
  }

  EmbeddedStore open() throws EmbeddedStoreException {
    return EmbeddedStore.open(
        new StorageConfig.Embedded(port, quota, Optional.of(folder), publicUrl, lifetime),
        folder.resolveSibling("home"),
        host,
        MAX_FILE_BYTES,
        downloads,
        clock);
  }
}
