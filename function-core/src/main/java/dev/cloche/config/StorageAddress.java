package dev.cloche.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Holds scheme, host and port of a store. */
record StorageAddress(URI uri) {

  /** Reads an address of http or https that has nothing but a host, a port and one slash. */
  static Optional<StorageAddress> parse(String text) {
    try {
      var uri = new URI(text);
      String path = uri.getRawPath();
      boolean plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && (path == null || path.isEmpty() || path.equals("/"));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!plain || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      return Optional.of(
          new StorageAddress(
              new URI(scheme, null, uri.getHost(), uri.getPort(), null, null, null)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Tells whether requests would go over a network that others can read. */
  boolean exposesRequests() {
    return !uri.getScheme().equals("https") && !ListenConfig.isLoopback(uri.getHost());
  }
}
