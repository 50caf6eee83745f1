import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

/** Dijkstra, breadth-first search, components and a spanning tree of one graph. */
public class Main {
    record Edge(String from, String to, int weight) {}

    private final Map<String, List<Edge>> edges = new TreeMap<>();

    void connect(String a, String b, int weight) {
        edges.computeIfAbsent(a, key -> new ArrayList<>()).add(new Edge(a, b, weight));
        edges.computeIfAbsent(b, key -> new ArrayList<>()).add(new Edge(b, a, weight));
    }

    String shortest(String from, String to) {
        record Entry(String place, int distance) {}
        Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
        Map<String, String> before = new HashMap<>();
        PriorityQueue<Entry> queue = new PriorityQueue<>(Comparator.comparingInt(Entry::distance));
        queue.add(new Entry(from, 0));
        while (!queue.isEmpty()) {
            Entry at = queue.poll();
            if (at.place().equals(to)) {
                List<String> path = new ArrayList<>();
                for (String place = to; place != null; place = before.get(place)) {
                    path.add(place);
                }
                Collections.reverse(path);
                return at.distance() + " by " + String.join("-", path);
            }
            for (Edge edge : edges.get(at.place())) {
                int distance = at.distance() + edge.weight();
                if (distance < distances.getOrDefault(edge.to(), Integer.MAX_VALUE)) {
                    distances.put(edge.to(), distance);
                    before.put(edge.to(), at.place());
                    queue.add(new Entry(edge.to(), distance));
                }
            }
        }
        return "unreachable";
    }

    TreeSet<String> component(String start) {
        TreeSet<String> seen = new TreeSet<>(List.of(start));
        Deque<String> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            for (Edge edge : edges.get(queue.poll())) {
                if (seen.add(edge.to())) {
                    queue.add(edge.to());
                }
            }
        }
        return seen;
    }

    int spanningWeight(String start) {
        TreeSet<String> inside = new TreeSet<>(List.of(start));
        PriorityQueue<Edge> open = new PriorityQueue<>(Comparator.comparingInt(Edge::weight));
        open.addAll(edges.get(start));
        int weight = 0;
        while (!open.isEmpty()) {
            Edge edge = open.poll();
            if (inside.add(edge.to())) {
                weight += edge.weight();
                open.addAll(edges.get(edge.to()));
            }
        }
        return weight;
    }

    public static void main(String[] args) {
        Main graph = new Main();
        for (String edge : "A B 7,A C 9,A F 14,B C 10,B D 15,C D 11,C F 2,D E 6,E F 9,X Y 1".split(",")) {
            String[] parts = edge.split(" ");
            graph.connect(parts[0], parts[1], Integer.parseInt(parts[2]));
        }
        for (String goal : List.of("A", "D", "E", "F", "Y")) {
            System.out.println("A to " + goal + ": " + graph.shortest("A", goal));
        }
        System.out.println(graph.component("D") + " " + graph.component("Y"));
        System.out.println("spanning tree weighs " + graph.spanningWeight("A") + " and " + graph.spanningWeight("X"));
    }
}
