package dev.cloche.runner.storage;

import dev.cloche.config.StorageConfig;
import dev.cloche.storage.FileStore;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.FileUpload;
import dev.cloche.storage.S3FileStore;
import dev.cloche.storage.StoredFile;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * Keeps output files in a folder of this machine and hands them out by a server in this program.
 * Thread-safe.
 *
 * <p>Files are stored by way of the server too, as in any other bucket. The address in a link is
 * signed with it, so that a proxy in front must pass on the header Host as it came.
 */
public final class EmbeddedStore implements FileStore {

  static final String BUCKET = "cloche";
  static final String PREFIX = "executions";
  static final String ACCESS_KEY = "cloche-embedded";

  /** S3Proxy asks for one in signatures and heeds none. */
  private static final String REGION = "us-east-1";

  /** As AWS has it; only our own process uploads, whose clock is the server's. */
  private static final int CLOCK_SKEW_SECONDS = 15 * 60;

  private static final Duration SLOWEST_SWEEP = Duration.ofMinutes(5);
  private static final System.Logger LOG = System.getLogger(EmbeddedStore.class.getName());

  private final StoreFolder folder;
  private final StorageServer server;
  private final S3FileStore files;
  private final ScheduledExecutorService sweeps =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("storage-sweep").unstarted(task));

  private EmbeddedStore(StoreFolder folder, StorageServer server, S3FileStore files) {
    this.folder = folder;
    this.server = server;
    this.files = files;
  }

  /**
   * Opens the folder and starts the server; returns when it can be used.
   *
   * @param home where the folder is made when the configuration names none
   * @param host where to listen
   * @param maxFileBytes the most that one file may have
   * @throws EmbeddedStoreException when the folder or the port cannot be used, with what to do
   */
  public static EmbeddedStore open(
      StorageConfig.Embedded config, Path home, InetAddress host, long maxFileBytes)
      throws EmbeddedStoreException {
    var downloads = Downloads.ofFiles(maxFileBytes);
    return open(config, home, host, maxFileBytes, downloads, Clock.systemUTC());
  }

  /** Opens a store with bounds of its own, which counts the age of files by a clock of its own. */
  static EmbeddedStore open(
      StorageConfig.Embedded config,
      Path home,
      InetAddress host,
      long maxFileBytes,
      Downloads downloads,
      Clock clock)
      throws EmbeddedStoreException {
    // One for each port, so that two services on one machine do not meet, and each finds its own.
    Path usual = home.resolve("storage").resolve(String.valueOf(config.port()));
    StoreFolder folder = StoreFolder.open(config.folder().orElse(usual));
    boolean opened = false;
    try {
      var space = new StoreSpace(config.quotaBytes());
      Path bucket = Files.createDirectories(folder.objects().resolve(BUCKET));
      var objects = new ObjectFiles(bucket, space, config.linkLifetime(), clock);
      objects.start();
      var blobs =
          new BoundedBlobStore(
              new FilesystemNio2BlobStore(folder.objects().toString()), objects, space);
      var servlet =
          new ObjectServlet(
              handler(blobs, folder.secret(), maxFileBytes),
              new RequestRules(BUCKET, PREFIX, maxFileBytes),
              new UploadSignature(folder.secret()),
              downloads);
      EmbeddedStore store = serve(config, host, folder, servlet);
      store.sweepRegularly(objects, config.linkLifetime());
      opened = true;
      return store;
    } catch (IOException e) {
      throw EmbeddedStoreException.ofFolder("the folder of the store cannot be used", e);
    } finally {
      if (!opened) {
        closeQuietly(folder);
      }
    }
  }

  private static EmbeddedStore serve(
      StorageConfig.Embedded config, InetAddress host, StoreFolder folder, ObjectServlet servlet)
      throws EmbeddedStoreException {
    StorageServer server = StorageServer.start(host, config.port(), servlet);
    boolean served = false;
    try {
      var store = new EmbeddedStore(folder, server, client(config, host, server, folder));
      served = true;
      return store;
    } finally {
      if (!served) {
        server.close();
      }
    }
  }

  private static S3ProxyHandler handler(BoundedBlobStore blobs, String secret, long maxFileBytes) {
    int chunk = Math.toIntExact(Math.min(maxFileBytes, Integer.MAX_VALUE - 8L));
    return new S3ProxyHandler(
        blobs,
        AuthenticationType.AWS_V4,
        ACCESS_KEY,
        secret,
        null,
        maxFileBytes,
        maxFileBytes,
        chunk,
        false,
        null,
        "",
        CLOCK_SKEW_SECONDS);
  }

  private static S3FileStore client(
      StorageConfig.Embedded config, InetAddress host, StorageServer server, StoreFolder folder) {
    URI here = address(host, server.port());
    URI uploads = address(InetAddress.getLoopbackAddress(), server.uploadPort());
    if (config.publicUrl().isEmpty() && host.isAnyLocalAddress()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Links to output files lead to {0}, which works on this machine alone;"
              + " set CLOCHE_STORAGE_PUBLIC_URL to what callers reach it by",
          here);
    }
    return S3FileStore.open(
        new StorageConfig.S3(
            BUCKET,
            REGION,
            Optional.of(uploads),
            PREFIX,
            Optional.of(new StorageConfig.AccessKeys(ACCESS_KEY, folder.secret())),
            config.linkLifetime()),
        config.publicUrl().orElse(here));
  }

  /** Returns an address at which this machine reaches the host that is listened on. */
  private static URI address(InetAddress host, int port) {
    InetAddress near = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
    String number = near.getHostAddress();
    String name = near instanceof Inet6Address ? "[" + number + "]" : number;
    return URI.create("http://" + name + ":" + port);
  }

  private void sweepRegularly(ObjectFiles objects, Duration lifetime) {
    long wait = Math.max(1_000, Math.min(SLOWEST_SWEEP.toMillis(), lifetime.toMillis() / 2));
    var unused =
        sweeps.scheduleWithFixedDelay(() -> sweep(objects), wait, wait, TimeUnit.MILLISECONDS);
  }

  private static void sweep(ObjectFiles objects) {
    try {
      objects.sweep();
    } catch (IOException | RuntimeException e) { // Else there would be no further sweep.
      LOG.log(System.Logger.Level.WARNING, "expired output files could not be deleted", e);
    }
  }

  @Override
  public StoredFile put(FileUpload file) throws FileStoreException, InterruptedException {
    return files.put(file);
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return server.port();
  }

  /** Stops the server, after a moment for what is under way, and frees the folder. */
  @Override
  public void close() {
    sweeps.shutdownNow();
    files.close();
    server.close();
    closeQuietly(folder);
  }

  private static void closeQuietly(StoreFolder folder) {
    try {
      folder.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the store's folder could not be freed", e);
    }
  }
}
