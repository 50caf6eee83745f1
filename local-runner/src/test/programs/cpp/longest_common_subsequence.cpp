// Dynamic programming: common subsequence, edit distance and a line-by-line difference.
#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

template <typename Sequence>
std::vector<std::vector<int>> common_lengths(const Sequence& a, const Sequence& b) {
    std::vector table(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            table[i][j] = a[i] == b[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
    return table;
}

std::string common(const std::string& a, const std::string& b) {
    const auto table = common_lengths(a, b);
    std::string result;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            result += a[i];
            i++, j++;
        } else {
            table[i + 1][j] >= table[i][j + 1] ? i++ : j++;
        }
    }
    return result;
}

int edit_distance(const std::string& a, const std::string& b) {
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); j++) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); i++) {
        int diagonal = std::exchange(row[0], static_cast<int>(i));
        for (std::size_t j = 1; j <= b.size(); j++) {
            const int kept = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({kept, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

int main() {
    std::cout << common("AGGTAB", "GXTXAYB") << ' ' << common("nematode knowledge", "empty bottle") << '\n';
    std::cout << edit_distance("kitten", "sitting") << ' ' << edit_distance("intention", "execution") << ' '
              << edit_distance("", "abc") << ' ' << edit_distance("same", "same") << '\n';
    const std::vector<std::string> before{"alpha", "beta", "gamma", "delta"}, after{"alpha", "gamma", "delta", "epsilon"};
    const auto table = common_lengths(before, after);
    std::size_t i = 0, j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            std::cout << "  " << before[i++] << '\n';
            j++;
        } else if (j == after.size() || (i < before.size() && table[i + 1][j] >= table[i][j + 1])) {
            std::cout << "- " << before[i++] << '\n';
        } else {
            std::cout << "+ " << after[j++] << '\n';
        }
    }
}
