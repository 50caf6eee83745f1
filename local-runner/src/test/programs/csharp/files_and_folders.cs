using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

class Program
{
    static string Hash(string path)
    {
        using (var sha = SHA256.Create())
        using (FileStream stream = File.OpenRead(path))
            return BitConverter.ToString(sha.ComputeHash(stream)).Replace("-", "").ToLowerInvariant();
    }

    static void Main()
    {
        File.WriteAllText("abc.txt", "abc");
        Console.WriteLine(Hash("abc.txt"));

        Directory.CreateDirectory("data/deep");
        File.WriteAllLines("data/lines.txt", new[] { "zwei", "eins", "größer" }, new UTF8Encoding(false));
        File.AppendAllText("data/lines.txt", "vier\n");
        File.Copy("data/lines.txt", "data/deep/copy.txt");
        foreach (string path in Directory.EnumerateFiles("data", "*.txt", SearchOption.AllDirectories).OrderBy(p => p, StringComparer.Ordinal))
            Console.WriteLine($"{path} {new FileInfo(path).Length}");
        Console.WriteLine(string.Join(",", File.ReadLines("data/lines.txt").OrderBy(l => l, StringComparer.Ordinal)));

        using (var writer = new BinaryWriter(File.Create("numbers.bin")))
            foreach (double number in new[] { 1.5, -0.25, 1e10 })
                writer.Write(number);
        using (var reader = new BinaryReader(File.OpenRead("numbers.bin")))
        {
            reader.BaseStream.Seek(8, SeekOrigin.Begin);
            Console.WriteLine($"{reader.ReadDouble()} of {reader.BaseStream.Length} bytes");
        }

        Directory.CreateDirectory("/tmp/output");
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("spam ", 1000)));
        using (var packed = new GZipStream(File.Create("/tmp/output/spam.gz"), CompressionMode.Compress))
            packed.Write(text, 0, text.Length);
        using (var unpacked = new StreamReader(new GZipStream(File.OpenRead("/tmp/output/spam.gz"), CompressionMode.Decompress)))
            Console.WriteLine(unpacked.ReadToEnd().Length);

        Console.WriteLine(Path.ChangeExtension(Path.Combine("a", "b.txt"), ".md") + " " + Path.GetFileNameWithoutExtension("x/y.tar"));
        Directory.Delete("data", true);
        try
        {
            File.ReadAllText("data/lines.txt");
        }
        catch (DirectoryNotFoundException)
        {
            Console.WriteLine("gone");
        }
    }
}
