package dev.cloche.runner.isolation;

import dev.cloche.contract.IsolationTier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names the kinds of place where the service runs, and what each must come to. */
enum Environment {
  /** A process of this machine, as root. */
  MACHINE(IsolationTier.FULL),

  /** A container that may do what jails need, without being privileged. */
  CONTAINER_WITH_SYS_ADMIN(IsolationTier.FULL),

  /** What {@code docker run} gives without further options. */
  DOCKER_DEFAULT(IsolationTier.REDUCED),

  /** What a cluster with strict rules gives: a user without any right, and a read-only root. */
  UNPRIVILEGED(IsolationTier.MINIMAL),

  /** The same with the system calls refused that AWS Lambda is known to refuse. */
  LAMBDA(IsolationTier.MINIMAL),

  /** A container whose kernel is gVisor, as the first generation of Cloud Run is. */
  GVISOR(IsolationTier.REDUCED);

  /** Our own profile for containers in which the service runs. */
  static final String HOST_SECCOMP =
      "--security-opt=seccomp=../nsjail-config/src/main/resources/dev/cloche/jail/seccomp/x86_64/host.json";

  /** Without Docker's masks on /proc, which keep everybody from mounting another. */
  static final String WHOLE_PROC = "--security-opt=systempaths=unconfined";

  static final String LAMBDA_SECCOMP = "--security-opt=seccomp=src/test/docker/lambda.json";

  private final IsolationTier tier;

  Environment(IsolationTier tier) {
    this.tier = tier;
  }

  /** Returns the tier that the service must find here. */
  IsolationTier tier() {
    return tier;
  }

  /** Returns the options of {@code docker run}; none for what is no container. */
  List<String> options() {
    return switch (this) {
      case MACHINE, DOCKER_DEFAULT -> List.of();
      case CONTAINER_WITH_SYS_ADMIN -> List.of("--cap-add=SYS_ADMIN", HOST_SECCOMP, WHOLE_PROC);
      case UNPRIVILEGED ->
          List.of(
              // Those that functions have on AWS Lambda.
              "--user=993:990",
              "--cap-drop=ALL",
              "--security-opt=no-new-privileges",
              "--read-only",
              "--tmpfs=/tmp");
      case LAMBDA ->
          // A function's first process is not its program, and reaps what the program has left.
          Stream.concat(UNPRIVILEGED.options().stream(), Stream.of(LAMBDA_SECCOMP, "--init"))
              .toList();
      case GVISOR -> List.of("--runtime=runsc");
    };
  }

  /** Starts the service here; {@code settings} are the only ones that it finds. */
  RunningService start(Map<String, String> settings) throws Exception {
    return this == MACHINE
        ? ServiceOnThisMachine.start(settings)
        : ServiceContainer.start(DockerEngine.require(), options(), settings);
  }
}
