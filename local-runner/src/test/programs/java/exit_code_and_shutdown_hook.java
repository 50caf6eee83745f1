import java.util.Map;
import java.util.TreeMap;

/** System.exit from deep inside: no finally block runs, but the shutdown hook does. */
public class Main {
    private static final Map<String, Integer> STOCK = new TreeMap<>(Map.of("apple", 5, "pear", 2));

    static void take(String item, int count) {
        Integer there = STOCK.get(item);
        if (there == null) {
            System.err.println("fatal: no such item: " + item);
            System.exit(17);
        }
        STOCK.put(item, Math.max(0, there - count));
        System.out.println("took " + Math.min(there, count) + " of " + item);
    }

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stock at the end: " + STOCK)));
        try {
            take("apple", 3);
            take("pear", 3);
            take("plum", 1);
            take("apple", 1);
        } finally {
            System.out.println("never printed");
        }
    }
}
