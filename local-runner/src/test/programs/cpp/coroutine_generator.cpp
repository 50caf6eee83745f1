// A generator made of coroutines: lazy sequences that are suspended between their values.
#include <algorithm>
#include <coroutine>
#include <iostream>
#include <utility>

template <typename T>
class Generator {
public:
    struct promise_type {
        T value;
        Generator get_return_object() {
            return Generator(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        std::suspend_always yield_value(T next) {
            value = std::move(next);
            return {};
        }
        void return_void() {}
        void unhandled_exception() { throw; }
    };

    explicit Generator(std::coroutine_handle<promise_type> handle) : handle(handle) {}
    Generator(Generator&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
    ~Generator() {
        if (handle) handle.destroy();
    }

    bool next() {
        handle.resume();
        return !handle.done();
    }
    const T& value() const { return handle.promise().value; }

private:
    std::coroutine_handle<promise_type> handle;
};

Generator<long> collatz(long n) {
    for (; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) co_yield n;
    co_yield 1;
}

Generator<std::pair<int, int>> pythagorean(int limit) {
    for (int a = 1; a < limit; a++)
        for (int b = a; b < limit; b++)
            for (int c = b; c < limit; c++)
                if (a * a + b * b == c * c) co_yield {a, b};
}

struct Farewell {
    ~Farewell() { std::cout << "generator destroyed\n"; }
};

Generator<int> endless() {
    Farewell farewell;
    for (int i = 0;; i++) co_yield i * i;
}

int main() {
    int steps = 0;
    long highest = 0;
    for (auto sequence = collatz(27); sequence.next(); steps++) highest = std::max(highest, sequence.value());
    std::cout << "27: " << steps << " values, highest " << highest << '\n';
    for (auto triples = pythagorean(30); triples.next();) {
        std::cout << triples.value().first << '-' << triples.value().second << ' ';
    }
    std::cout << '\n';
    auto squares = endless();
    for (int i = 0; i < 5 && squares.next(); i++) std::cout << squares.value() << ' ';
    std::cout << "enough\n";
}
