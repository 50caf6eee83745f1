// Concepts and if constexpr choose how a value is described.
#include <concepts>
#include <iostream>
#include <map>
#include <ranges>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

template <typename T>
concept Text = std::convertible_to<T, std::string_view>;

template <typename T>
concept Pair = requires(T t) {
    t.first;
    t.second;
};

template <typename T>
concept Described = requires(const T& t) {
    { t.describe() } -> std::same_as<std::string>;
};

std::string json(const auto& value);

template <std::ranges::range R>
std::string list(const R& values, char open, char close) {
    std::string result(1, open);
    for (const auto& value : values) {
        if (result.size() > 1) result += ',';
        result += json(value);
    }
    return result + close;
}

std::string json(const auto& value) {
    using T = std::decay_t<decltype(value)>;
    if constexpr (std::same_as<T, bool>) {
        return value ? "true" : "false";
    } else if constexpr (std::integral<T>) {
        return std::to_string(value);
    } else if constexpr (Text<T>) {
        return '"' + std::string(value) + '"';
    } else if constexpr (Described<T>) {
        return json(value.describe());
    } else if constexpr (Pair<T>) {
        return json(value.first) + ':' + json(value.second);
    } else if constexpr (requires { typename T::mapped_type; }) {
        return list(value, '{', '}');
    } else {
        return list(value, '[', ']');
    }
}

struct Point {
    int x, y;
    std::string describe() const { return std::to_string(x) + '|' + std::to_string(y); }
};

template <std::integral... Ts>
constexpr auto sum(Ts... values) {
    return (0 + ... + values);
}

static_assert(sum(1, 2L, short{3}) == 6 && Text<const char*> && !Text<int>);

int main() {
    std::cout << json(42) << ' ' << json(true) << ' ' << json("text") << ' ' << json(Point{3, -4}) << '\n';
    const std::map<std::string, std::vector<int>> map{{"odd", {1, 3, 5}}, {"none", {}}, {"even", {2, 4}}};
    std::cout << json(map) << '\n';
    std::cout << json(std::vector<std::vector<Point>>{{{0, 1}}, {}, {{2, 3}, {4, 5}}}) << '\n';
    std::apply([](auto... parts) { ((std::cout << json(parts) << ';'), ...); }, std::tuple(1, std::string("two"), false));
    std::cout << ' ' << sum(1, 2, 3, 4) << ' ' << sum() << '\n';
}
