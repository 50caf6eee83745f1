import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Leaves a table, packed data and an archive in /tmp/output and reads them again. */
public class Main {
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of("/tmp/output"));
        Path table = folder.resolve("cubes.csv");
        Files.write(table, IntStream.rangeClosed(0, 5).mapToObj(n -> n == 0 ? "n,cube" : n + "," + n * n * n).toList());
        List<String> rows = Files.readAllLines(table);
        System.out.println(rows.size() + " rows, sum " + rows.stream().skip(1).mapToInt(row -> Integer.parseInt(row.split(",")[1])).sum());

        Path packed = folder.resolve("numbers.gz");
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(packed)))) {
            for (int n = 0; n < 10_000; n++) {
                out.writeInt(n % 100);
            }
            out.writeUTF("Ende 🔔");
        }
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(packed)))) {
            long sum = 0;
            for (int n = 0; n < 10_000; n++) {
                sum += in.readInt();
            }
            System.out.println("sum " + sum + ", " + in.readUTF() + ", packed well: " + (Files.size(packed) < 4_000) + ", rest " + in.read());
        }

        Path archive = folder.resolve("files.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("a.txt", "folder/ü.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("content of " + name).getBytes("UTF-8"));
                out.closeEntry();
            }
        }
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                System.out.println(entry.getName() + ": " + new String(in.readAllBytes(), "UTF-8"));
            }
        }
        CRC32 crc = new CRC32();
        crc.update("123456789".getBytes("US-ASCII"));
        System.out.println(Long.toHexString(crc.getValue()));
    }
}
