import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes, appends, walks, moves and deletes files below the working folder. */
public class Main {
    static String name(Path path) {
        return path.toString() + (Files.isDirectory(path) ? "/" : " " + size(path));
    }

    static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        Path root = Path.of("tree");
        Path note = root.resolve("a/b/note.txt");
        Files.createDirectories(note.getParent());
        Files.writeString(note, "Grüße\n");
        Files.write(note, List.of("second", "third"), StandardOpenOption.APPEND);
        try (BufferedWriter out = Files.newBufferedWriter(root.resolve("numbers.txt"))) {
            for (int n = 1; n <= 1000; n++) {
                out.write(n + "\n");
            }
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted().map(Main::name).forEach(System.out::println);
        }
        System.out.println(Files.readAllLines(note));
        try (Stream<String> lines = Files.lines(root.resolve("numbers.txt"))) {
            System.out.println(lines.mapToInt(Integer::parseInt).sum());
        }
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("numbers.txt").toFile(), "rw")) {
            file.seek(file.length() - 5);
            System.out.println(file.readLine() + " ends at " + file.getFilePointer());
            file.setLength(4);
        }
        Files.move(root.resolve("numbers.txt"), root.resolve("moved.dat"));
        System.out.println(Files.readString(root.resolve("moved.dat")).replace("\n", ";") + " " + Files.mismatch(note, root.resolve("moved.dat")));
        for (int i = 0; i < 3; i++) {
            try {
                switch (i) {
                    case 0 -> Files.readString(Path.of("nowhere"));
                    case 1 -> Files.createFile(note);
                    default -> Files.delete(root);
                }
            } catch (NoSuchFileException | FileAlreadyExistsException | DirectoryNotEmptyException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        System.out.println(Files.exists(root) + " " + Path.of("x/./y/../z.txt").normalize() + " " + root.relativize(note));
    }
}
