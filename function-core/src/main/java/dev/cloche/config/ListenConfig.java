package dev.cloche.config;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says where the service listens.
 *
 * @param host an address or a name
 * @param port 0 for any that is free
 */
public record ListenConfig(String host, int port) {

  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]%-]{1,253}");
  private static final Pattern LOOPBACK_4 =
      Pattern.compile("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");

  /** Checks that the port is one. */
  public ListenConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port has the number " + port);
    }
  }

  static ListenConfig from(Variables variables) {
    String host = variables.text("CLOCHE_HOST", DEFAULT_HOST);
    if (!HOST.matcher(host).matches()) {
      variables.problem("CLOCHE_HOST", "must be an address or a host name");
      host = DEFAULT_HOST;
    }
    return new ListenConfig(host, variables.integer("PORT", 8080, 0, 65_535));
  }

  /** Tells whether only programs on this machine can reach the service. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  /** Tells whether a host name, with or without the brackets of IPv6, means this machine itself. */
  public static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || LOOPBACK_4.matcher(name).matches();
  }
}
