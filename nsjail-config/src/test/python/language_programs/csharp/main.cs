// Threads, tasks, children, files and timers of Mono.
using System;
using System.Diagnostics;
using System.IO;
using System.IO.MemoryMappedFiles;
using System.Linq;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

public static class Program {
  static void Expect(bool holds, string what) {
    if (!holds) throw new Exception(what);
  }

  static async Task<int> Later(int number) {
    await Task.Delay(2);
    return number;
  }

  public static void Main() {
    var thread = new Thread(() => Thread.Sleep(1)) { Priority = ThreadPriority.Highest };
    thread.Start();
    thread.Join();
    Expect(Task.WhenAll(Enumerable.Range(0, 10).Select(Later)).Result.Sum() == 45, "tasks");
    int sum = 0;
    Parallel.For(0, 100, n => Interlocked.Add(ref sum, n));
    Expect(sum == 4950 && Enumerable.Range(0, 100).AsParallel().Sum() == 4950, "parallel");
    using (var rung = new ManualResetEventSlim())
    using (new Timer(_ => rung.Set(), null, 2, Timeout.Infinite)) Expect(rung.Wait(20000), "timer");
    var start = new ProcessStartInfo("/bin/sh", "-c \"echo spawned\"") {
      UseShellExecute = false, RedirectStandardOutput = true
    };
    using (var child = Process.Start(start)) {
      Expect(child.StandardOutput.ReadToEnd() == "spawned\n", "child");
      child.WaitForExit();
    }
    Directory.CreateDirectory("folder");
    File.WriteAllText("folder/file", "text");
    File.Copy("folder/file", "copied");
    Expect(File.ReadAllText("copied") == "text", "file");
    Directory.Delete("folder", true);
    using (var mapped = MemoryMappedFile.CreateFromFile("copied", FileMode.Open, null, 4096))
    using (var view = mapped.CreateViewAccessor()) view.Write(0, 1);
    using (var random = RandomNumberGenerator.Create()) random.GetBytes(new byte[16]);
    try {
      new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp).Close();
      Expect(false, "network");
    } catch (SocketException) {
    }
    GC.Collect();
    Console.WriteLine("as expected");
  }
}
