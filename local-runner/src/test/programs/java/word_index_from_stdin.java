import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads standard input as UTF-8 and prints on which lines each longer word stands. */
public class Main {
    public static void main(String[] args) throws IOException {
        Map<String, TreeSet<Integer>> index = new TreeMap<>();
        int lines = 0;
        int words = 0;
        int characters = 0;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            lines++;
            characters += line.codePointCount(0, line.length());
            for (String word : line.toLowerCase().split("[^\\p{L}]+")) {
                if (word.isEmpty()) {
                    continue;
                }
                words++;
                if (word.length() > 3) {
                    index.computeIfAbsent(word, key -> new TreeSet<>()).add(lines);
                }
            }
        }
        System.out.println(lines + " lines, " + words + " words, " + characters + " characters");
        index.forEach((word, where) -> System.out.println(word + ": " + where));
    }
}
