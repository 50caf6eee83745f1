import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Sorting written by hand against that of the library; stability and comparators. */
public class Main {
    static int[] insertion(int[] values) {
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int j = i;
            for (; j > 0 && values[j - 1] > value; j--) {
                values[j] = values[j - 1];
            }
            values[j] = value;
        }
        return values;
    }

    static int[] merge(int[] values) {
        if (values.length < 2) {
            return values;
        }
        int[] left = merge(Arrays.copyOfRange(values, 0, values.length / 2));
        int[] right = merge(Arrays.copyOfRange(values, values.length / 2, values.length));
        for (int i = 0, l = 0, r = 0; i < values.length; i++) {
            values[i] = r == right.length || (l < left.length && left[l] <= right[r]) ? left[l++] : right[r++];
        }
        return values;
    }

    static void quick(int[] values, int from, int to) {
        if (from >= to) {
            return;
        }
        int pivot = values[(from + to) >>> 1];
        int i = from;
        int j = to;
        while (i <= j) {
            while (values[i] < pivot) {
                i++;
            }
            while (values[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int kept = values[i];
                values[i++] = values[j];
                values[j--] = kept;
            }
        }
        quick(values, from, j);
        quick(values, i, to);
    }

    static int[] counting(int[] values) {
        int[] counts = new int[1000];
        for (int value : values) {
            counts[value]++;
        }
        for (int value = 0, i = 0; value < counts.length; value++) {
            for (; counts[value] > 0; counts[value]--) {
                values[i++] = value;
            }
        }
        return values;
    }

    public static void main(String[] args) {
        int[] original = new Random(7).ints(3000, 0, 1000).toArray();
        int[] expected = original.clone();
        Arrays.sort(expected);
        Map<String, UnaryOperator<int[]>> ways = new LinkedHashMap<>();
        ways.put("insertion", Main::insertion);
        ways.put("merge", Main::merge);
        ways.put("quick", values -> {
            quick(values, 0, values.length - 1);
            return values;
        });
        ways.put("counting", Main::counting);
        ways.put("stream", values -> Arrays.stream(values).parallel().sorted().toArray());
        ways.forEach((name, way) -> System.out.println(name + " " + Arrays.equals(way.apply(original.clone()), expected)
                + " " + way.apply(new int[0]).length + " " + Arrays.toString(way.apply(new int[] {2, 1, 2}))));
        record Person(String name, int age) {}
        List<Person> people = List.of(new Person("Cy", 30), new Person("Ann", 25), new Person("Bob", 30), new Person("Dee", 25));
        System.out.println(people.stream().sorted(Comparator.comparingInt(Person::age)).map(Person::name).toList() + " "
                + people.stream().sorted(Comparator.comparing(Person::age).reversed().thenComparing(Person::name)).map(Person::name).toList());
        String[] words = {"b", null, "a"};
        Arrays.sort(words, Comparator.nullsFirst(Comparator.reverseOrder()));
        System.out.println(Arrays.toString(words));
    }
}
