import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;

/** What a service on the JVM asks of the kernel beyond what a script does. */
class Service {
  public static void main(String[] arguments) throws Exception {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
    expect(answer.statusCode() == 200);
    server.stop(0);
    expect(NetworkInterface.networkInterfaces().findAny().isPresent());
    try (var watch = FileSystems.getDefault().newWatchService()) {
      Path.of(".").register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    }
    expect(new ProcessBuilder("sh", "-c", "exit 3").start().waitFor() == 3);
    System.out.println("as expected");
    System.exit(0);
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
