// Recursion that is deep, mutual or remembered: Ackermann, Hofstadter, towers and partitions.
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

long ackermann(long m, long n) {
    if (m == 0) return n + 1;
    return ackermann(m - 1, n == 0 ? 1 : ackermann(m, n - 1));
}

int male(int n);
int female(int n) { return n == 0 ? 1 : n - male(female(n - 1)); }
int male(int n) { return n == 0 ? 0 : n - female(male(n - 1)); }

int hanoi(int disks, int from, int to, std::vector<int>& heights) {
    if (disks == 0) return 0;
    const int other = 3 - from - to;
    const int before = hanoi(disks - 1, from, other, heights);
    heights[static_cast<size_t>(from)]--;
    heights[static_cast<size_t>(to)]++;
    return before + 1 + hanoi(disks - 1, other, to, heights);
}

long depth(long n) { return n == 0 ? 0 : 1 + depth(n - 1); }

int main() {
    std::cout << "ackermann " << ackermann(2, 3) << ' ' << ackermann(3, 5) << '\n';
    std::cout << "hofstadter";
    for (int n = 0; n < 10; n++) std::cout << ' ' << female(n) << '/' << male(n);
    std::cout << '\n';
    std::vector<int> heights{10, 0, 0};
    const int moves = hanoi(10, 0, 2, heights);
    std::cout << "hanoi " << moves << " moves, heights " << heights[0] << heights[1] << heights[2] << '\n';

    std::map<std::pair<int, int>, long> known;
    std::function<long(int, int)> partitions = [&](int n, int largest) -> long {
        if (n == 0) return 1;
        if (n < 0 || largest == 0) return 0;
        const auto [place, fresh] = known.try_emplace({n, largest}, 0);
        if (fresh) {
            const long value = partitions(n, largest - 1) + partitions(n - largest, largest);
            known[{n, largest}] = value;
            return value;
        }
        return place->second;
    };
    std::cout << "partitions " << partitions(5, 5) << ' ' << partitions(100, 100) << '\n';

    const auto permutations = [](auto&& self, std::string chosen, std::string rest) -> std::vector<std::string> {
        if (rest.empty()) return {chosen};
        std::vector<std::string> all;
        for (size_t i = 0; i < rest.size(); i++)
            for (auto& word : self(self, chosen + rest[i], rest.substr(0, i) + rest.substr(i + 1))) all.push_back(word);
        return all;
    };
    const auto words = permutations(permutations, "", "abcd");
    std::cout << "permutations " << words.size() << ' ' << words.front() << ' ' << words[9] << ' ' << words.back() << '\n';
    std::cout << "depth " << depth(50'000) << '\n';
}
