// What the containers promise: order, invalidation-free lists, priorities, bits and views.
#include <bits/stdc++.h>
using namespace std;

template <typename C>
string join(const C& values) {
    ostringstream out;
    const char* between = "";
    for (const auto& value : values) out << exchange(between, " ") << value;
    return out.str();
}

int main() {
    const multiset<int> bag{5, 1, 3, 1, 5, 5};
    cout << join(bag) << " | " << bag.count(5) << " | " << *bag.lower_bound(2) << '\n';

    map<string, int> ages{{"Ann", 30}};
    cout << ages.insert({"Ann", 31}).second << ages.insert_or_assign("Ann", 32).second << ages["Bob"] << ages.size()
         << ' ' << ages.at("Ann") << '\n';
    auto node = ages.extract("Bob");
    node.key() = "Zoe";
    ages.insert(move(node));
    cout << ages.rbegin()->first << ' ' << erase_if(ages, [](const auto& e) { return e.second == 0; }) << '\n';

    list<int> numbers{1, 2, 3, 4, 5, 6};
    const auto four = find(numbers.begin(), numbers.end(), 4);
    numbers.remove_if([](int n) { return n % 3 == 0; });
    numbers.splice(numbers.begin(), numbers, four);
    cout << join(numbers) << '\n';

    deque<int> ends{2};
    ends.push_front(1);
    ends.push_back(3);
    cout << join(ends) << '\n';

    priority_queue<pair<int, string>> urgent;
    for (const char* word : {"low", "highest", "middle"}) urgent.emplace(strlen(word), word);
    for (; !urgent.empty(); urgent.pop()) cout << urgent.top().second << ' ';
    cout << '\n';

    bitset<12> bits("101100111000");
    cout << (bits << 2) << ' ' << bits.count() << ' ' << bits.flip().to_ulong() << '\n';

    vector<int> data{3, 1, 4, 1, 5, 9, 2, 6};
    span<int> middle(data.data() + 2, 4);
    ranges::sort(middle);
    cout << join(data) << " | " << join(middle.first(2)) << '\n';
    data.erase(unique(data.begin(), data.end()), data.end());
    cout << join(data) << '\n';
    try {
        cout << data.at(100);
    } catch (const out_of_range&) {
        cout << "at() checks\n";
    }
    unordered_map<string_view, int> lengths;
    for (string_view word : {"a", "bb", "ccc", "bb"}) lengths[word] += static_cast<int>(word.size());
    cout << lengths["bb"] << ' ' << lengths.size() << ' ' << lengths.contains("zz") << '\n';
}
