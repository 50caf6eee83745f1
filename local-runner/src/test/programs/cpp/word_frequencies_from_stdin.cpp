// Counts the words of standard input, most frequent first and then by the alphabet.
#include <algorithm>
#include <cctype>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <vector>

int main() {
    std::map<std::string, int> counts;
    std::string line;
    int lines = 0;
    while (std::getline(std::cin, line)) {
        lines++;
        std::string word;
        for (char c : line + ' ') {
            if (std::isalpha(static_cast<unsigned char>(c))) {
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            } else if (!word.empty()) {
                counts[word]++;
                word.clear();
            }
        }
    }
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    int total = 0;
    for (const auto& [word, count] : sorted) total += count;
    std::cout << lines << " lines, " << total << " words, " << counts.size() << " different\n";
    for (const auto& [word, count] : sorted) {
        if (count < 2) break;
        std::cout << std::left << std::setw(6) << word << std::right << std::setw(3) << count
                  << std::setw(7) << std::fixed << std::setprecision(1) << 100.0 * count / total
                  << " %\n";
    }
}
