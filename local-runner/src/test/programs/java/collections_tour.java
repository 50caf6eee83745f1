import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

/** What lists, maps, sets and queues of java.util promise. */
public class Main {
    enum Level { LOW, MIDDLE, HIGH }

    static class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int capacity;

        Recent(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }

    public static void main(String[] args) {
        List<Integer> numbers = new ArrayList<>(List.of(5, 3, 8, 1, 9, 2));
        numbers.remove(Integer.valueOf(8));
        numbers.remove(0);
        numbers.add(1, 7);
        Collections.sort(numbers);
        System.out.println(numbers + " " + Collections.binarySearch(numbers, 7) + " " + Collections.binarySearch(numbers, 4));
        numbers.subList(1, 3).clear();
        Collections.rotate(numbers, 1);
        numbers.replaceAll(n -> n * n);
        System.out.println(numbers + " " + Collections.max(numbers) + " " + Collections.frequency(numbers, 81));

        TreeMap<Integer, String> grades = new TreeMap<>(Map.of(90, "A", 80, "B", 70, "C"));
        System.out.println(grades.floorEntry(85).getValue() + " " + grades.ceilingKey(71) + " " + grades.headMap(80, true) + " "
                + grades.descendingMap() + " " + grades.pollFirstEntry() + " " + grades.floorEntry(10));
        TreeSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(words, "b", "A", "c", "B");
        System.out.println(words + " " + words.higher("a") + " " + words.descendingSet());

        Map<String, Integer> recent = new Recent<>(2);
        recent.put("one", 1);
        recent.put("two", 2);
        recent.get("one");
        recent.put("three", 3);
        recent.merge("one", 10, Integer::sum);
        System.out.println(recent + " " + recent.getOrDefault("two", -1) + " " + recent.computeIfPresent("three", (k, v) -> null));

        PriorityQueue<String> queue = new PriorityQueue<>((a, b) -> b.length() - a.length());
        Collections.addAll(queue, "a", "ccc", "bb");
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        deque.offerFirst(1);
        deque.offerLast(2);
        deque.push(0);
        System.out.println(queue.poll() + queue.poll() + queue.poll() + queue.poll() + " " + deque + " " + deque.pollLast());
        EnumMap<Level, Integer> levels = new EnumMap<>(Map.of(Level.HIGH, 3, Level.LOW, 1));
        BitSet bits = new BitSet();
        bits.set(2, 5);
        bits.flip(3);
        System.out.println(levels + " " + Level.valueOf("MIDDLE").ordinal() + " " + Arrays.toString(Level.values()) + " " + bits + " " + bits.cardinality());
        try {
            for (Integer n : numbers) {
                numbers.remove(n);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("modified while iterating");
        }
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable");
        }
        int[][] grid = {{3, 1}, {2}, {}};
        int[][] copy = Arrays.stream(grid).map(int[]::clone).toArray(int[][]::new);
        copy[0][0] = 9;
        System.out.println(Arrays.deepToString(grid) + " " + Arrays.deepEquals(grid, copy) + " " + Arrays.compare(grid[0], copy[0]));
    }
}
