import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.KeyPairGenerator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Threads of every kind, children, files, timers, memory and sockets of the JVM. */
public class Main {
  public static void main(String[] arguments) throws Exception {
    threads();
    files();
    expect(new ProcessBuilder("sh", "-c", "exit 3").inheritIO().start().waitFor() == 3);
    Process sleeping = new ProcessBuilder("sleep", "60").start();
    sleeping.destroyForcibly();
    expect(sleeping.waitFor() == 137);
    expect(ProcessHandle.current().pid() > 0 && ProcessHandle.allProcesses().count() > 0);
    sockets();
    KeyPairGenerator.getInstance("RSA").generateKeyPair();
    System.gc();
    expect(ManagementFactory.getThreadMXBean().getThreadCount() > 0);
    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("as expected")));
  }

  private static void threads() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    expect(pool.submit(() -> 42).get() == 42);
    pool.shutdown();
    expect(CompletableFuture.supplyAsync(() -> 1).thenApplyAsync(n -> n + 1).get() == 2);
    expect(IntStream.range(0, 100000).parallel().sum() == 704982704);
    var timer = Executors.newScheduledThreadPool(1);
    expect(timer.schedule(() -> 7, 2, TimeUnit.MILLISECONDS).get() == 7);
    timer.shutdown();
    var thread = new Thread(() -> {});
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
    thread.join();
  }

  private static void files() throws IOException {
    Path file = Files.writeString(Path.of("file"), "text");
    Files.copy(file, Path.of("copy"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(Path.of("copy"), Path.of("moved"), StandardCopyOption.ATOMIC_MOVE);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.map(FileChannel.MapMode.READ_WRITE, 0, 4096).put(0, (byte) 1);
      channel.force(true);
      channel.lock().release();
    }
    try (var found = Files.walk(Path.of("/tmp"))) {
      expect(found.count() > 0);
    }
    Files.delete(Files.createTempFile("made", ""));
  }

  private static void sockets() throws Exception {
    var address = UnixDomainSocketAddress.of("server.socket");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      try (var client = SocketChannel.open(address);
          var accepted = server.accept()) {
        client.write(ByteBuffer.wrap(new byte[] {1}));
        expect(accepted.read(ByteBuffer.allocate(1)) == 1);
      }
    }
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build();
    try {
      HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      expect(false);
    } catch (IOException refused) {
      expect(refused.toString().contains("Address family not supported"));
    }
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
