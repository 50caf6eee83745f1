// A cache of a list and a hash map with constant-time access, checked against a slow model.
#include <algorithm>
#include <iostream>
#include <list>
#include <optional>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

template <typename Key, typename Value>
class Cache {
public:
    explicit Cache(std::size_t capacity) : capacity(capacity) {}

    std::optional<Value> get(const Key& key) {
        const auto found = places.find(key);
        if (found == places.end()) return std::nullopt;
        entries.splice(entries.begin(), entries, found->second);
        return found->second->second;
    }

    void put(const Key& key, Value value) {
        if (get(key)) {
            entries.front().second = std::move(value);
            return;
        }
        if (entries.size() == capacity) {
            places.erase(entries.back().first);
            entries.pop_back();
        }
        entries.emplace_front(key, std::move(value));
        places[key] = entries.begin();
    }

    template <typename Visitor>
    void each(Visitor visit) const {
        for (const auto& [key, value] : entries) visit(key, value);
    }

private:
    const std::size_t capacity;
    std::list<std::pair<Key, Value>> entries;
    std::unordered_map<Key, typename std::list<std::pair<Key, Value>>::iterator> places;
};

int main() {
    Cache<std::string, int> cache(3);
    for (const char* key : {"one", "two", "three"}) cache.put(key, static_cast<int>(std::string(key).size()));
    std::cout << "one: " << cache.get("one").value_or(-1) << '\n';
    cache.put("four", 4);
    std::cout << "two: " << cache.get("two").value_or(-1) << '\n';
    cache.put("three", 33);
    cache.each([](const auto& key, int value) { std::cout << key << '=' << value << ' '; });
    std::cout << '\n';

    Cache<int, int> fast(8);
    std::vector<int> model;
    std::mt19937 random(42);
    int hits = 0, differences = 0;
    for (int i = 0; i < 20'000; i++) {
        const int key = static_cast<int>(random() % 16);
        const auto place = std::find(model.begin(), model.end(), key);
        const bool expected = place != model.end();
        if (expected) model.erase(place);
        model.insert(model.begin(), key);
        if (model.size() > 8) model.pop_back();
        const bool hit = fast.get(key).has_value();
        if (!hit) fast.put(key, key);
        hits += hit;
        differences += hit != expected;
    }
    std::cout << "about half hit: " << std::boolalpha << (hits > 9'500 && hits < 10'500) << ", differences "
              << differences << '\n';
}
