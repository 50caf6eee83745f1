// Parses options from the arguments the way a command-line tool does.
#include <charconv>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

std::optional<long> number(std::string_view text) {
    long value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

int main(int argc, char** argv) {
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    std::cout << arguments.size() << " arguments\n";
    std::vector<std::string_view> plain;
    bool options_end = false;
    for (std::string_view argument : arguments) {
        if (argument == "--" && !options_end) {
            options_end = true;
        } else if (!options_end && argument.starts_with("--")) {
            const auto equals = argument.find('=');
            const auto name = argument.substr(2, equals == argument.npos ? equals : equals - 2);
            std::cout << "option " << name;
            if (equals != argument.npos) {
                const auto value = argument.substr(equals + 1);
                if (const auto parsed = number(value)) {
                    std::cout << " is the number " << *parsed;
                } else {
                    std::cout << " is the text [" << value << ']';
                }
            }
            std::cout << '\n';
        } else {
            plain.push_back(argument);
        }
    }
    long sum = 0;
    for (std::string_view word : plain) {
        sum += number(word).value_or(0);
        std::cout << "plain [" << word << "] of " << word.size() << " bytes\n";
    }
    std::cout << "sum of the numbers " << sum << '\n';
}
