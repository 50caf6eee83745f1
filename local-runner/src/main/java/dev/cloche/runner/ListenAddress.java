package dev.cloche.runner;

import dev.cloche.config.ConfigProblem;
import dev.cloche.config.InvalidConfigException;
import dev.cloche.config.ListenConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Holds where to listen, with the host's name resolved.
 *
 * @param port 0 for any that is free
 */
record ListenAddress(InetAddress host, int port) {

  /**
   * Resolves the name of the host.
   *
   * @throws InvalidConfigException when no host is called so
   */
  static ListenAddress of(ListenConfig config) throws InvalidConfigException {
    try {
      return new ListenAddress(InetAddress.getAllByName(config.host())[0], config.port());
    } catch (UnknownHostException e) {
      throw new InvalidConfigException(
          List.of(
              new ConfigProblem("CLOCHE_HOST", "is no host that can be found: " + config.host())));
    }
  }
}
