import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What the JVM asks of the kernel; compiled and run as one source file. */
class Runtime {
  public static void main(String[] arguments) throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    expect(pool.submit(() -> 42).get() == 42);
    pool.shutdown();
    var thread = new Thread(() -> {});
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
    thread.join();
    expect(IntStream.range(0, 1000).parallel().sum() == 499500);
    Path file = Files.writeString(Path.of("file"), "text");
    Files.copy(file, Path.of("copy"), StandardCopyOption.COPY_ATTRIBUTES);
    try {
      // Watching would tell what other jails do with shared files.
      FileSystems.getDefault().newWatchService().close();
      expect(false);
    } catch (IOException e) {
      expect(e.getMessage().contains("not implemented"));
    }
    expect(new ProcessBuilder("sh", "-c", "exit 3").start().waitFor() == 3);
    new SecureRandom().nextInt();
    System.gc();
    try {
      new Socket("127.0.0.1", 1).close();
      expect(false);
    } catch (SocketException refused) {
      expect(refused.getMessage().contains("Address family not supported"));
    }
    System.out.println("as expected");
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
