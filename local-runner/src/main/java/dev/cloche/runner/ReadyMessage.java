package dev.cloche.runner;

import dev.cloche.contract.IsolationTier;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Words what a person reads when the service is ready: where it listens, and a command to try. */
final class ReadyMessage {

  private ReadyMessage() {}

  /**
   * Returns the message; its last line is a command that works when pasted into a shell.
   *
   * @param keys whether callers need a key, which the command then takes from {@code CLOCHE_KEY}
   */
  static String of(InetAddress host, int port, IsolationTier isolation, boolean keys) {
    String address = "http://" + name(host) + ":" + port;
    String key = keys ? " -H \"X-API-Key: $CLOCHE_KEY\"" : "";
    return """
        Cloche listens on %s (isolation: %s). Try it:
        curl -sS %s/api/v1/execute -H 'Content-Type: application/json'%s -d '{"language": "python", "code": "print(6 * 7)"}'\
        """
        .formatted(address, isolation.wireName(), address, key);
  }

  /** Names an address at which this machine reaches the host that is listened on. */
  private static String name(InetAddress host) {
    if (host.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    return host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
  }
}
