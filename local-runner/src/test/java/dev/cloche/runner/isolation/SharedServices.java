package dev.cloche.runner.isolation;

import java.util.EnumMap;
import java.util.Map;

/** Keeps one service in each environment for all tests of this JVM that leave it as it was. */
final class SharedServices {

  /** Is the name of a variable in the services' environment that no script may find. */
  static final String CANARY = "SECRET_CANARY";

  private static final Map<String, String> SETTINGS =
      Map.of("CLOCHE_MIN_ISOLATION", "minimal", "CLOCHE_STORAGE_PROVIDER", "none", CANARY, "tweet");

  private static final Map<Environment, RunningService> STARTED = new EnumMap<>(Environment.class);

  private SharedServices() {}

  /** Returns the one of an environment, which the first call starts and the JVM's end ends. */
  static synchronized RunningService in(Environment environment) throws Exception {
    RunningService service = STARTED.get(environment);
    if (service == null) {
      service = environment.start(SETTINGS);
      STARTED.put(environment, service);
      if (environment == Environment.MACHINE) {
        // Containers end with their daemon.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(Environment.MACHINE)));
      }
    }
    return service;
  }

  /** Returns that of a container, which can be looked into. */
  static ServiceContainer container(Environment environment) throws Exception {
    return (ServiceContainer) in(environment);
  }

  private static synchronized void close(Environment environment) {
    try (RunningService service = STARTED.get(environment)) {
      STARTED.remove(environment);
    } catch (Exception e) {
      System.err.println("A service of the tests was not ended: " + e);
    }
  }
}
