// Backtracking with bit masks; the numbers of solutions are known up to ten queens.
#include <cstdio>
#include <string>
#include <vector>

struct Search {
    int size;
    long solutions = 0;
    std::vector<int> first;
    std::vector<int> columns;

    void place(unsigned taken, unsigned left, unsigned right) {
        const unsigned all = (1u << size) - 1;
        if (taken == all) {
            if (solutions++ == 0) first = columns;
            return;
        }
        for (unsigned open = all & ~(taken | left | right); open != 0; open &= open - 1) {
            const unsigned bit = open & -open;
            columns.push_back(__builtin_ctz(bit));
            place(taken | bit, (left | bit) << 1, (right | bit) >> 1);
            columns.pop_back();
        }
    }
};

int main() {
    for (int size = 1; size <= 10; size++) {
        Search search{size, 0, {}, {}};
        search.place(0, 0, 0);
        std::printf("%2d queens: %ld\n", size, search.solutions);
        if (size == 8) {
            for (int column : search.first) {
                std::string row(8, '.');
                row[static_cast<size_t>(column)] = 'Q';
                std::puts(row.c_str());
            }
        }
    }
}
