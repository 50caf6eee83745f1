// Four threads sum parts of a range; a mutex, an atomic and futures have to agree.
#include <atomic>
#include <cstdint>
#include <functional>
#include <future>
#include <iostream>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

int main() {
    constexpr int parts = 4;
    std::vector<std::uint64_t> values(400'000);
    std::iota(values.begin(), values.end(), 1);
    const auto piece = values.size() / parts;

    std::mutex lock;
    std::uint64_t guarded = 0;
    std::atomic<std::uint64_t> atomic{0};
    std::vector<std::thread> threads;
    for (int part = 0; part < parts; part++) {
        threads.emplace_back([&, from = values.begin() + static_cast<long>(piece) * part] {
            const auto sum = std::accumulate(from, from + static_cast<long>(piece), std::uint64_t{0});
            {
                std::scoped_lock guard(lock);
                guarded += sum;
            }
            for (int i = 0; i < 10'000; i++) atomic.fetch_add(1, std::memory_order_relaxed);
        });
    }
    for (auto& thread : threads) thread.join();

    auto squares = [&](std::size_t from, std::size_t to) {
        return std::transform_reduce(values.begin() + static_cast<long>(from),
                                     values.begin() + static_cast<long>(to), std::uint64_t{0},
                                     std::plus<>{}, [](std::uint64_t v) { return v * v % 7; });
    };
    auto first = std::async(std::launch::async, squares, 0, 200'000);
    auto second = std::async(std::launch::async, squares, 200'000, 400'000);
    const auto together = first.get() + second.get();

    const std::uint64_t n = values.size();
    std::cout << "sum " << guarded << (guarded == n * (n + 1) / 2 ? " as by Gauss" : " WRONG") << '\n';
    std::cout << "counted " << atomic << '\n';
    std::cout << "squares mod 7: " << together
              << (together == squares(0, values.size()) ? " alike" : " WRONG") << '\n';
}
