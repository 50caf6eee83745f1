// Destructors run in reverse order while an exception passes; nested exceptions keep the cause.
#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

struct Trace {
    std::string name;
    explicit Trace(std::string n) : name(std::move(n)) { std::cout << "+ " << name << '\n'; }
    ~Trace() {
        std::cout << "- " << name;
        if (std::uncaught_exceptions() > 0) std::cout << " (unwinding)";
        std::cout << '\n';
    }
    Trace(const Trace&) = delete;
};

class ConfigError : public std::runtime_error {
public:
    ConfigError(const std::string& what, int line) : std::runtime_error(what), line(line) {}
    const int line;
};

int parse(const std::string& text, int line) {
    Trace trace("parse " + text);
    try {
        return std::stoi(text);
    } catch (const std::logic_error&) {
        std::throw_with_nested(ConfigError("bad number '" + text + "'", line));
    }
}

void print(const std::exception& error, int depth = 0) {
    std::cout << std::string(static_cast<size_t>(depth) * 2, ' ') << error.what();
    if (const auto* config = dynamic_cast<const ConfigError*>(&error)) {
        std::cout << " on line " << config->line;
    }
    std::cout << '\n';
    try {
        std::rethrow_if_nested(error);
    } catch (const std::exception& cause) {
        print(cause, depth + 1);
    }
}

int main() {
    Trace outer("main");
    try {
        auto owned = std::make_unique<Trace>("owned");
        std::cout << parse("42", 1) << '\n';
        Trace local("local");
        std::cout << parse("forty", 2) << '\n';
        std::cout << "never printed\n";
    } catch (const std::exception& error) {
        print(error);
    }
    try {
        parse("99999999999", 3);
    } catch (const ConfigError& error) {
        print(error);
    }
}
