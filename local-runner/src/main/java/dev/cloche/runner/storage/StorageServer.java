package dev.cloche.runner.storage;

import java.net.InetAddress;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConfiguration;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConnectionFactory;
import org.gaul.shaded.org.eclipse.jetty.server.NetworkConnectionLimit;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.server.ServerConnector;
import org.gaul.shaded.org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Listens for requests to the store, with bounded threads, connections and patience.
 *
 * <p>Uses the Jetty inside S3Proxy's own jar, which is there anyway: a second one would only make
 * the program larger, and S3Proxy's own server has no place for our rules.
 */
final class StorageServer implements AutoCloseable {

  static final int MOST_THREADS = 64;
  private static final int LEAST_THREADS = 4;
  private static final int THREAD_IDLE_MILLIS = 30_000;
  private static final int MOST_CONNECTIONS = 256;
  private static final long CONNECTION_IDLE_MILLIS = 15_000;
  private static final int BACKLOG = 64;

  private final ObjectServlet servlet;
  private final Server server;
  private final ServerConnector callers;
  private final ServerConnector uploads;

  private StorageServer(
      ObjectServlet servlet, Server server, ServerConnector callers, ServerConnector uploads) {
    this.servlet = servlet;
    this.server = server;
    this.callers = callers;
    this.uploads = uploads;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @throws EmbeddedStoreException when something else listens there, or nothing can
   */
  static StorageServer start(InetAddress host, int port, ObjectServlet servlet)
      throws EmbeddedStoreException {
    var pool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, THREAD_IDLE_MILLIS);
    pool.setName("storage");
    pool.setDaemon(true);
    var server = new Server(pool);
    ServerConnector callers = connector(server, host, port);
    // A second one, since callers may hold all connections that the first one takes.
    ServerConnector uploads = connector(server, InetAddress.getLoopbackAddress(), 0);
    var context = new ServletContextHandler();
    context.addServlet(new ServletHolder(servlet), "/*");
    server.setHandler(context);
    var started = new StorageServer(servlet, server, callers, uploads);
    try {
      server.start();
      return started;
    } catch (Exception e) { // Jetty declares no less.
      started.close();
      throw EmbeddedStoreException.ofPort(host.getHostAddress() + ":" + port, e);
    }
  }

  private static ServerConnector connector(Server server, InetAddress host, int port) {
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
    connector.setHost(host.getHostAddress());
    connector.setPort(port);
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    return connector;
  }

  private static HttpConfiguration http() {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setFormEncodedMethods(); // A file may be of the type of a form, and is none.
    return http;
  }

  /** Returns the port that callers reach it on. */
  int port() {
    return callers.getLocalPort();
  }

  /** Returns the port of the loopback interface that is for this program's own uploads. */
  int uploadPort() {
    return uploads.getLocalPort();
  }

  /** Stops listening, lets answers under way go on for a moment, and ends them. */
  @Override
  public void close() {
    // Jetty's own wait would be for idle connections too, always to its end.
    servlet.awaitEnd();
    try {
      server.stop();
    } catch (Exception e) { // Jetty declares no less, and there is nothing more to stop.
      System.getLogger(StorageServer.class.getName())
          .log(System.Logger.Level.WARNING, "the store for output files did not end well", e);
    }
  }
}
