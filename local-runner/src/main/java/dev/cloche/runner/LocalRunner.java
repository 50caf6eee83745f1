package dev.cloche.runner;

import dev.cloche.config.AccessPolicy;
import dev.cloche.config.HomeFolder;
import dev.cloche.config.InvalidConfigException;
import dev.cloche.config.LoggingConfig.Format;
import dev.cloche.config.SandboxConfig;
import dev.cloche.config.StorageConfig;
import dev.cloche.config.Surroundings;
import dev.cloche.contract.Isolation;
import dev.cloche.http.SandboxApi;
import dev.cloche.runner.storage.EmbeddedStore;
import dev.cloche.runner.storage.EmbeddedStoreException;
import dev.cloche.sandbox.Sandbox;
import dev.cloche.sandbox.SandboxUnavailableException;
import dev.cloche.storage.FileStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.system.ApplicationHome;

/** Is the program: reads the configuration, opens the sandbox, listens, and ends in good order. */
public final class LocalRunner {

  private static final int START_FAILED = 1;

  /** EX_USAGE of sysexits(3). */
  private static final int USAGE_ERROR = 64;

  private static final String INSTALL_AGENT = "install-agent";

  /** How long a client may take to send the body of its request. */
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(60);

  /** How long a client may take to read its answer. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  /** A quarter: a body is there up to three more times, as text, as JSON and as request. */
  private static final int BODIES_SHARE_OF_HEAP = 4;

  /** Uploads are the most, 16 at a time and another thread for each; the JVM's own bound is 256. */
  private static final String CARRIERS = "64";

  /** Kept, since the loggers of java.util.logging forget their levels when nobody has them. */
  private static final java.util.logging.Logger CORE =
      java.util.logging.Logger.getLogger("dev.cloche");

  private LocalRunner() {}

  /**
   * Runs the service until a signal ends it, with exit code 0 then.
   *
   * <p>Exits with 78 when the configuration is wrong and with 1 when the service cannot start, each
   * with the reasons on the standard error.
   *
   * @param arguments none, since the environment alone configures; or {@code install-agent FOLDER},
   *     which is for making images and serves nobody
   */
  public static void main(String[] arguments) {
    keepVirtualThreadsMoving();
    try {
      if (arguments.length == 0) {
        start(System.getenv());
      } else if (arguments.length == 2 && arguments[0].equals(INSTALL_AGENT)) {
        Sandbox.installAgent(home(System.getenv()), Path.of(arguments[1]));
      } else {
        exit(USAGE_ERROR, "usage: java -jar local-runner.jar [install-agent FOLDER]");
      }
    } catch (InvalidConfigException e) {
      exit(InvalidConfigException.EXIT_CODE, "The configuration is wrong.\n" + e.getMessage());
    } catch (StartFailedException | SandboxUnavailableException | EmbeddedStoreException e) {
      exit(START_FAILED, "Cloche cannot start: " + e.getMessage());
    }
  }

  /**
   * Gives virtual threads more carriers than there can be of them that load classes at a time.
   *
   * <p>One that loads a class keeps its carrier while it waits for the lock of Spring Boot's jar,
   * and one that was put aside with that lock needs a carrier to go on: with as many carriers as
   * processors, the usual number, all were seen waiting for each other for ever.
   */
  private static void keepVirtualThreadsMoving() {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", CARRIERS);
  }

  private static void start(Map<String, String> environment)
      throws InvalidConfigException,
          StartFailedException,
          SandboxUnavailableException,
          EmbeddedStoreException {
    Path home = home(environment);
    SandboxConfig config =
        SandboxConfig.from(
            environment,
            Surroundings.here().withEmbeddedStore().withLanguages(Sandbox.catalogue(home)));
    var address = ListenAddress.of(config.listen());
    configureLogging(config);
    // Not a constant: the first logger that is made reads what was just set.
    Logger log = LoggerFactory.getLogger(LocalRunner.class);
    config.masked().forEach((name, value) -> log.debug("{}={}", name, value));

    Sandbox sandbox = open(config, home, address);
    tell(sandbox.isolation(), log);
    HttpService http = listen(config, address, sandbox);
    endWithTheProgram(new GracefulShutdown(sandbox, http, longestRun(config)));

    boolean needsKey = config.access() instanceof AccessPolicy.ByKey;
    String message =
        ReadyMessage.of(address.host(), http.port(), sandbox.isolation().tier(), needsKey);
    if (config.logging().format() == Format.JSON) {
      log.info(message);
    } else {
      System.out.println(message);
    }
  }

  /** So that nobody needs to ask the service to learn what it does not stop. */
  private static void tell(Isolation isolation, Logger log) {
    log.info(
        "isolation: tier {}, network {}; walls: {}; missing: {}",
        isolation.tier().wireName(),
        isolation.network(),
        String.join(", ", isolation.walls()),
        isolation.missing().isEmpty() ? "none" : String.join(", ", isolation.missing()));
    isolation.warnings().forEach(warning -> log.warn("not stopped here: {}", warning));
  }

  private static Path home(Map<String, String> environment) {
    Path program = new ApplicationHome(LocalRunner.class).getDir().toPath();
    return HomeFolder.of(environment, List.of(program, Path.of("")));
  }

  /**
   * Hands the settings to logback.xml, and to it all that the core logs: by System.Logger, behind
   * which is java.util.logging. Another finder of loggers would have to be on the class path of the
   * JVM itself, which the libraries in an executable jar are not.
   */
  private static void configureLogging(SandboxConfig config) {
    System.setProperty("cloche.log.level", config.logging().level().name());
    System.setProperty("cloche.log.format", config.logging().format().name());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    CORE.setLevel(java.util.logging.Level.ALL);
  }

  private static Sandbox open(SandboxConfig config, Path home, ListenAddress address)
      throws SandboxUnavailableException, EmbeddedStoreException {
    if (config.storage() instanceof StorageConfig.Embedded embedded) {
      FileStore store =
          EmbeddedStore.open(embedded, home, address.host(), config.outputs().maxFileBytes());
      return Sandbox.open(config, home, Optional.of(store));
    }
    return Sandbox.open(config, home);
  }

  private static HttpService listen(SandboxConfig config, ListenAddress address, Sandbox sandbox)
      throws StartFailedException {
    var room = new BodyRoom(Runtime.getRuntime().maxMemory() / BODIES_SHARE_OF_HEAP);
    var handler =
        new ApiHttpHandler(
            SandboxApi.of(sandbox, version(), System.getLogger(SandboxApi.class.getName())),
            new BodyReader(config.requests().maxBodyBytes(), BODY_TIMEOUT, room),
            // Not virtual: a hundred at once may load the same classes, see CARRIERS.
            Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("request-", 0).factory()));
    try {
      return HttpService.start(handler, address, room, ANSWER_TIMEOUT);
    } catch (StartFailedException e) {
      sandbox.close();
      throw e;
    }
  }

  /** Reads the version from the jar; a program that runs from its classes has none. */
  private static String version() {
    return Optional.ofNullable(LocalRunner.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Returns how long the longest script may run that was let in just before the end. */
  private static Duration longestRun(SandboxConfig config) {
    return config.runs().maxTimeout().plus(config.runs().compileTimeout());
  }

  private static void endWithTheProgram(GracefulShutdown shutdown) {
    Runnable end =
        () -> {
          shutdown.run();
          // The JVM would tell a signal's end with 128 and more, but this one is in good order.
          Runtime.getRuntime().halt(0);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(end, "shutdown"));
  }

  private static void exit(int code, String message) {
    System.err.println(message);
    System.exit(code);
  }
}
