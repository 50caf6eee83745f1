// Conway's cells on an endless plane: a glider moves, a blinker turns, a methuselah grows.
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

using Cell = std::pair<int, int>;
using Cells = std::set<Cell>;

Cells parse(const std::vector<std::string>& rows) {
    Cells cells;
    for (std::size_t y = 0; y < rows.size(); y++)
        for (std::size_t x = 0; x < rows[y].size(); x++)
            if (rows[y][x] == '#') cells.emplace(static_cast<int>(y), static_cast<int>(x));
    return cells;
}

Cells step(const Cells& cells) {
    std::map<Cell, int> neighbours;
    for (const auto& [y, x] : cells)
        for (int dy = -1; dy <= 1; dy++)
            for (int dx = -1; dx <= 1; dx++)
                if (dy != 0 || dx != 0) neighbours[{y + dy, x + dx}]++;
    Cells next;
    for (const auto& [cell, count] : neighbours)
        if (count == 3 || (count == 2 && cells.contains(cell))) next.insert(cell);
    return next;
}

Cells after(Cells cells, int generations) {
    while (generations-- > 0) cells = step(cells);
    return cells;
}

Cells moved(const Cells& cells, int dy, int dx) {
    Cells result;
    for (const auto& [y, x] : cells) result.emplace(y + dy, x + dx);
    return result;
}

int main() {
    const Cells glider = parse({".#.", "..#", "###"});
    std::cout << std::boolalpha << "glider moved by one after four: " << (after(glider, 4) == moved(glider, 1, 1)) << '\n';
    std::cout << "and by 25 after a hundred: " << (after(glider, 100) == moved(glider, 25, 25)) << '\n';
    const Cells blinker = parse({"###"});
    std::cout << "blinker: " << (after(blinker, 1) != blinker && after(blinker, 2) == blinker) << '\n';
    const Cells block = parse({"##", "##"});
    std::cout << "block: " << (step(block) == block) << '\n';
    const Cells diehard = parse({"......#.", "##......", ".#...###"});
    std::cout << "diehard:";
    for (int generation : {0, 10, 129, 130}) std::cout << ' ' << after(diehard, generation).size();
    std::cout << '\n';
}
