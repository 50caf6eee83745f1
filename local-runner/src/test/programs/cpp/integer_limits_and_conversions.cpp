// Limits, wrapping, checked arithmetic and parsing of integers at their edges.
#include <bit>
#include <charconv>
#include <cstdint>
#include <iostream>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

template <typename T>
void parse(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    std::cout << text << ": ";
    if (error == std::errc::result_out_of_range) {
        std::cout << "out of range\n";
    } else if (error == std::errc::invalid_argument) {
        std::cout << "not a number\n";
    } else {
        std::cout << +value << ", " << text.data() + text.size() - end << " left\n";
    }
}

int main() {
    std::cout << std::numeric_limits<std::int64_t>::min() << ' ' << std::numeric_limits<std::uint64_t>::max() << '\n';
    std::uint8_t small = 250;
    small = static_cast<std::uint8_t>(small + 10);
    std::cout << "250 + 10 in eight bits: " << +small << '\n';
    int result = 0;
    std::cout << std::boolalpha << __builtin_add_overflow(2'147'483'647, 1, &result) << ' '
              << __builtin_mul_overflow(46'340, 46'340, &result) << ' ' << result << '\n';
    std::cout << (-7) / 2 << ' ' << (-7) % 2 << ' ' << (-8 >> 1) << '\n';
    std::cout << std::cmp_less(-1, 1u) << ' ' << std::in_range<std::int8_t>(128) << '\n';
    std::cout << std::popcount(0xf0f0u) << ' ' << std::countl_zero(std::uint32_t{1}) << ' ' << std::bit_ceil(1000u) << ' '
              << std::rotl(std::uint8_t{0x81}, 1) + 0 << ' ' << std::bit_cast<std::uint32_t>(1.0f) << '\n';
    parse<std::int8_t>("-128");
    parse<std::int8_t>("128");
    parse<int>("12monkeys");
    parse<int>("monkeys");
    parse<std::uint64_t>("18446744073709551615");
    const unsigned __int128 square = static_cast<unsigned __int128>(UINT64_MAX) * UINT64_MAX;
    std::cout << static_cast<std::uint64_t>(square >> 64) << ' ' << static_cast<std::uint64_t>(square) << '\n';
    char digits[72];
    const auto end = std::to_chars(digits, digits + sizeof digits, 0xdeadbeefL, 2).ptr;
    std::cout << std::string(digits, end) << ' ' << std::stoi("-zz", nullptr, 36) << '\n';
}
