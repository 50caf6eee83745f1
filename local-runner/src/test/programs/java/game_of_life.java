import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Conway's cells on an endless plane with records in hash sets. */
public class GameOfLife {
    record Cell(int row, int column) {
        Cell moved(int down, int right) {
            return new Cell(row + down, column + right);
        }
    }

    static Set<Cell> parse(String picture) {
        Set<Cell> cells = new HashSet<>();
        String[] rows = picture.split("\n");
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length(); column++) {
                if (rows[row].charAt(column) == '#') {
                    cells.add(new Cell(row, column));
                }
            }
        }
        return cells;
    }

    static Set<Cell> step(Set<Cell> cells) {
        Map<Cell, Integer> neighbours = new HashMap<>();
        for (Cell cell : cells) {
            for (int down = -1; down <= 1; down++) {
                for (int right = -1; right <= 1; right++) {
                    if (down != 0 || right != 0) {
                        neighbours.merge(cell.moved(down, right), 1, Integer::sum);
                    }
                }
            }
        }
        return neighbours.entrySet().stream()
                .filter(e -> e.getValue() == 3 || (e.getValue() == 2 && cells.contains(e.getKey())))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    static Set<Cell> after(Set<Cell> cells, int generations) {
        Set<Cell> now = cells;
        for (int i = 0; i < generations; i++) {
            now = step(now);
        }
        return now;
    }

    public static void main(String[] args) {
        Set<Cell> glider = parse("""
                .#.
                ..#
                ###
                """);
        Set<Cell> moved = glider.stream().map(cell -> cell.moved(10, 10)).collect(Collectors.toSet());
        System.out.println("glider moved by ten after forty: " + after(glider, 40).equals(moved));
        Set<Cell> blinker = parse("###");
        System.out.println("blinker: " + !step(blinker).equals(blinker) + " " + after(blinker, 2).equals(blinker));
        Set<Cell> block = parse("##\n##");
        System.out.println("block: " + step(block).equals(block));
        Set<Cell> diehard = parse("""
                ......#.
                ##......
                .#...###
                """);
        System.out.println("diehard: " + diehard.size() + " " + after(diehard, 129).size() + " " + after(diehard, 130).size());
        Set<Cell> pentomino = parse(".##\n##.\n.#.");
        System.out.println("R-pentomino: " + after(pentomino, 1).size() + " " + after(pentomino, 10).size());
    }
}
