// Lazy views over an endless sequence, projections and algorithms of <ranges>.
#include <algorithm>
#include <iostream>
#include <ranges>
#include <string>
#include <vector>

namespace views = std::views;

struct City {
    std::string name;
    int people;
};

template <std::ranges::input_range R>
void show(const std::string& label, R&& range) {
    std::cout << label << ':';
    for (auto&& value : range) std::cout << ' ' << value;
    std::cout << '\n';
}

bool is_prime(int n) {
    return n > 1 && std::ranges::none_of(views::iota(2) | views::take_while([n](int d) { return d * d <= n; }),
                                         [n](int d) { return n % d == 0; });
}

int main() {
    show("primes", views::iota(1) | views::filter(is_prime) | views::take(12));
    show("squares backwards", views::iota(1, 8) | views::transform([](int n) { return n * n; }) | views::reverse);
    int evaluated = 0;
    auto counted = views::iota(1, 1'000'000) | views::transform([&](int n) {
                       evaluated++;
                       return n * 3;
                   });
    show("first", counted | views::take(4));
    std::cout << "evaluated " << evaluated << '\n';

    std::vector<City> cities{{"Lyon", 522}, {"Bergen", 286}, {"Porto", 232}, {"Graz", 292}};
    std::ranges::sort(cities, std::ranges::greater{}, &City::people);
    show("by people", cities | views::transform(&City::name));
    std::ranges::sort(cities, {}, &City::name);
    show("by name", cities | views::transform(&City::name));
    const auto [least, most] = std::ranges::minmax(cities, {}, &City::people);
    std::cout << "from " << least.name << " to " << most.name << '\n';

    for (auto word : std::string_view("split,this,,text") | views::split(',')) {
        std::cout << '[' << std::string_view(word.begin(), word.end()) << ']';
    }
    std::cout << '\n';
    const std::vector<std::vector<int>> nested{{1, 2}, {}, {3}, {4, 5, 6}};
    show("joined", nested | views::join | views::drop(1));
}
