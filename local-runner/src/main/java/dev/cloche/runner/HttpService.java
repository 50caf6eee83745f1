package dev.cloche.runner;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.netty.Connection;

/**
 * Listens for HTTP by Spring Boot's Reactor Netty server, with the beans that this needs and no
 * others.
 *
 * <p>A servlet container would not do: it does not notice that a client has gone while the answer
 * is still being worked on.
 */
final class HttpService implements AutoCloseable {

  /** How long a connection without a request is kept. */
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

  /**
   * Keeps Spring Boot from reading files that happen to be in the working folder, and from ending
   * the log before the last line is written.
   */
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "spring.config.location",
          "optional:classpath:/no-files/",
          "logging.register-shutdown-hook",
          "false");

  private final ReactiveWebServerApplicationContext context;

  private HttpService(ReactiveWebServerApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts to listen.
   *
   * @param room taken by answers until their clients have read them
   * @param writeTimeout how long a client may take to read an answer, before it counts as gone
   * @throws StartFailedException when the address cannot be had
   */
  static HttpService start(
      HttpHandler handler, ListenAddress address, BodyRoom room, Duration writeTimeout)
      throws StartFailedException {
    var application = new SpringApplication(NoBeans.class);
    application.setWebApplicationType(WebApplicationType.REACTIVE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    // Who closes this decides when: see GracefulShutdown.
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(PROPERTIES);
    application.addInitializers(
        context ->
            registerBeans(
                (GenericApplicationContext) context, handler, address, room, writeTimeout));
    try {
      return new HttpService((ReactiveWebServerApplicationContext) application.run());
    } catch (ApplicationContextException e) {
      throw cannotListen(address, e);
    }
  }

  private static void registerBeans(
      GenericApplicationContext context,
      HttpHandler handler,
      ListenAddress address,
      BodyRoom room,
      Duration writeTimeout) {
    context.registerBean(HttpHandler.class, () -> handler);
    context.registerBean(
        NettyReactiveWebServerFactory.class,
        () -> {
          var factory = new NettyReactiveWebServerFactory(address.port());
          factory.setAddress(address.host());
          factory.setShutdown(Shutdown.GRACEFUL);
          factory.addServerCustomizers(
              server ->
                  server
                      .idleTimeout(IDLE_TIMEOUT)
                      .doOnConnection(connection -> watchReaders(connection, room, writeTimeout)));
          return factory;
        });
  }

  private static void watchReaders(Connection connection, BodyRoom room, Duration writeTimeout) {
    // Next to the socket, where a write is done when it has gone out.
    connection
        .channel()
        .pipeline()
        .addFirst(
            new UnreadAnswers(room),
            new WriteTimeoutHandler(writeTimeout.toMillis(), MILLISECONDS));
  }

  private static StartFailedException cannotListen(
      ListenAddress address, ApplicationContextException failure) {
    String reason =
        failure.getCause() instanceof PortInUseException
            ? "another program listens there; PORT chooses another port"
            : String.valueOf(failure.getMostSpecificCause().getMessage());
    return new StartFailedException(
        "cannot listen on "
            + address.host().getHostAddress()
            + ", port "
            + address.port()
            + ": "
            + reason,
        failure);
  }

  /** Returns the port that it listens on. */
  int port() {
    return Objects.requireNonNull(context.getWebServer(), "started").getPort();
  }

  /** Stops to listen, lets answers that are under way be sent, and ends. */
  @Override
  public void close() {
    context.close();
  }

  /** Gives Spring Boot the class that it wants to begin with. */
  private static final class NoBeans {}
}
