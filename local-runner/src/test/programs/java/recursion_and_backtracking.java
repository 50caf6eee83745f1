import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queens, permutations, change, a Sudoku and partitions by recursion. */
public class Main {
    static int queens(int size, int columns, int left, int right) {
        int all = (1 << size) - 1;
        if (columns == all) {
            return 1;
        }
        int count = 0;
        for (int open = all & ~(columns | left | right); open != 0; open &= open - 1) {
            int bit = open & -open;
            count += queens(size, columns | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return count;
    }

    static List<String> permutations(String letters) {
        if (letters.isEmpty()) {
            return List.of("");
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            for (String tail : permutations(letters.substring(0, i) + letters.substring(i + 1))) {
                all.add(letters.charAt(i) + tail);
            }
        }
        return all;
    }

    static long change(int amount, int[] coins, int kinds) {
        if (amount == 0) {
            return 1;
        }
        return amount < 0 || kinds == 0 ? 0 : change(amount, coins, kinds - 1) + change(amount - coins[kinds - 1], coins, kinds);
    }

    static boolean sudoku(char[] cells) {
        int place = new String(cells).indexOf('.');
        if (place < 0) {
            return true;
        }
        int row = place / 9;
        int column = place % 9;
        for (char digit = '1'; digit <= '9'; digit++) {
            char wanted = digit;
            boolean free = IntStream.range(0, 9).allMatch(i -> cells[row * 9 + i] != wanted && cells[i * 9 + column] != wanted
                    && cells[(row / 3 * 3 + i / 3) * 9 + column / 3 * 3 + i % 3] != wanted);
            if (free) {
                cells[place] = digit;
                if (sudoku(cells)) {
                    return true;
                }
                cells[place] = '.';
            }
        }
        return false;
    }

    private static final Map<List<Integer>, Long> KNOWN = new HashMap<>();

    static long partitions(int n, int largest) {
        if (n == 0) {
            return 1;
        }
        if (n < 0 || largest == 0) {
            return 0;
        }
        Long known = KNOWN.get(List.of(n, largest));
        if (known == null) {
            known = partitions(n, largest - 1) + partitions(n - largest, largest);
            KNOWN.put(List.of(n, largest), known);
        }
        return known;
    }

    public static void main(String[] args) {
        System.out.println(IntStream.rangeClosed(4, 9).mapToObj(n -> queens(n, 0, 0, 0) + "").collect(Collectors.joining(" ")));
        System.out.println(permutations("abcd").size() + " " + permutations("abc") + " " + permutations("aab").stream().distinct().count());
        System.out.println(change(100, new int[] {1, 5, 10, 25, 50}, 5) + " ways to change a dollar");
        char[] cells = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79".toCharArray();
        System.out.println(sudoku(cells) + " " + new String(cells, 0, 9) + " " + new String(cells, 72, 9));
        System.out.println(partitions(5, 5) + " " + partitions(100, 100));
    }
}
