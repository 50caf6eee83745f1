package dev.cloche.config;

import dev.cloche.contract.Spelling;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells names that are ours, names that other programs inject, and typing errors apart. */
final class ConfigNames {

  static final String PREFIX = "CLOCHE_";

  /** Names that the contract promises and that nothing in this version reads. */
  private static final Set<String> LATER =
      Set.of(
          "WARM_PARENTS",
          "WARM_IMPORTS",
          "WARM_SHARED",
          "COMPILE_CACHE_SIZE",
          "EXECUTOR_DEFAULT_PROVIDER",
          "EXECUTOR_FALLBACK_CHAIN",
          "EXECUTOR_ENABLE_FALLBACK",
          "WARM_POOL_SIZE_PER_RUNTIME",
          "WARM_POOL_MAX_IDLE_TIME",
          "WARM_POOL_CONTAINER_TTL",
          "WARM_POOL_HEALTH_CHECK_INTERVAL",
          "WARM_POOL_REUSE",
          "WARM_POOL_MAX_SIZE",
          "DOCKER_IMAGE",
          "DOCKER_RUNTIME",
          "AWS_LAMBDA_FUNCTION",
          "GCP_CLOUD_RUN_URL",
          "AZURE_FUNCTIONS_URL",
          "AZURE_FUNCTIONS_KEY",
          "REMOTE_URL",
          "REMOTE_KEY",
          "RATE_LIMIT_PER_MINUTE",
          "RATE_LIMIT_BURST",
          "AUDIT_LOG",
          "AUDIT_CODE",
          "CALLBACK_SECRET");

  /** What our own command line and client libraries read. */
  private static final Set<String> CLIENTS = Set.of("CLOCHE_URL", "CLOCHE_KEY");

  /**
   * What Kubernetes sets in every container for each service whose name begins with "cloche"
   * (kubernetes.io, "Environment variables" of "Service").
   */
  private static final Pattern KUBERNETES =
      Pattern.compile(
          "CLOCHE_([A-Z0-9_]+_)?(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?"
              + "|PORT_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

  private static final Pattern KUBERNETES_PORT_NAME = Pattern.compile("CLOCHE_([A-Z0-9_]+_)?PORT");
  private static final Pattern KUBERNETES_PORT_VALUE = Pattern.compile("(tcp|udp|sctp)://.*");

  private ConfigNames() {}

  /** Notes a problem for each variable with our prefix that is not among {@code read}. */
  static void rejectUnknown(
      Map<String, String> environment, Set<String> read, Collection<ConfigProblem> problems) {
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(PREFIX)
          && !read.contains(name)
          && !isForeign(name, environment.getOrDefault(name, ""))) {
        problems.add(new ConfigProblem(name, complaint(name, read)));
      }
    }
  }

  /** Tells whether a variable was set by another program, which happens to use our prefix. */
  static boolean isForeign(String name, String value) {
    return CLIENTS.contains(name)
        || KUBERNETES.matcher(name).matches()
        || (KUBERNETES_PORT_NAME.matcher(name).matches()
            && KUBERNETES_PORT_VALUE.matcher(value).matches());
  }

  private static String complaint(String name, Set<String> read) {
    String withoutPrefix = name.substring(PREFIX.length());
    if (LATER.contains(withoutPrefix)) {
      return "is not supported by this version";
    }
    if (read.contains(withoutPrefix)) {
      return "is not a known name; did you mean " + withoutPrefix + "?";
    }
    return "is not a known name"
        + Spelling.nearest(name, read).map(near -> "; did you mean " + near + "?").orElse("");
  }
}
