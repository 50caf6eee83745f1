// A bounded queue between one producer and three consumers with condition variables.
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <iostream>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

template <typename T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : capacity(capacity) {}

    void push(T value) {
        std::unique_lock guard(lock);
        changed.wait(guard, [&] { return items.size() < capacity; });
        items.push_back(std::move(value));
        deepest = std::max(deepest, items.size());
        changed.notify_all();
    }

    void close() {
        std::scoped_lock guard(lock);
        closed = true;
        changed.notify_all();
    }

    std::optional<T> pop() {
        std::unique_lock guard(lock);
        changed.wait(guard, [&] { return closed || !items.empty(); });
        if (items.empty()) return std::nullopt;
        T value = std::move(items.front());
        items.pop_front();
        changed.notify_all();
        return value;
    }

    bool kept_capacity() const { return deepest <= capacity; }

private:
    const std::size_t capacity;
    std::size_t deepest = 0;
    bool closed = false;
    std::deque<T> items;
    std::mutex lock;
    std::condition_variable changed;
};

int main() {
    BoundedQueue<int> queue(8);
    std::multiset<int> received;
    std::mutex lock;
    std::vector<std::thread> consumers;
    for (int i = 0; i < 3; i++) {
        consumers.emplace_back([&] {
            while (auto value = queue.pop()) {
                std::scoped_lock guard(lock);
                received.insert(*value);
            }
        });
    }
    for (int i = 0; i < 3000; i++) queue.push(i % 1000);
    queue.close();
    for (auto& consumer : consumers) consumer.join();
    std::cout << received.size() << " received, " << received.count(999) << " times 999, from "
              << *received.begin() << " to " << *received.rbegin() << '\n';
    std::cout << "capacity kept: " << std::boolalpha << queue.kept_capacity() << '\n';
}
