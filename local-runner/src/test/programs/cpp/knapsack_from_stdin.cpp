// Reads test cases from standard input and solves each knapsack by dynamic programming.
#include <bits/stdc++.h>
using namespace std;

struct Item {
    string name;
    int weight, value;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int cases;
    cin >> cases;
    for (int number = 1; number <= cases; number++) {
        int count, capacity;
        cin >> count >> capacity;
        vector<Item> items(static_cast<size_t>(count));
        for (auto& [name, weight, value] : items) cin >> name >> weight >> value;
        if (!cin) {
            cout << "case " << number << ": input is incomplete\n";
            return 0;
        }
        vector best(items.size() + 1, vector<int>(static_cast<size_t>(capacity) + 1));
        for (size_t i = 0; i < items.size(); i++) {
            const auto weight = static_cast<size_t>(items[i].weight);
            for (size_t room = 0; room <= static_cast<size_t>(capacity); room++) {
                best[i + 1][room] = best[i][room];
                if (room >= weight) best[i + 1][room] = max(best[i + 1][room], best[i][room - weight] + items[i].value);
            }
        }
        vector<string> taken;
        auto room = static_cast<size_t>(capacity);
        for (size_t i = items.size(); i-- > 0;) {
            if (best[i + 1][room] != best[i][room]) {
                taken.push_back(items[i].name);
                room -= static_cast<size_t>(items[i].weight);
            }
        }
        reverse(taken.begin(), taken.end());
        cout << "case " << number << ": value " << best.back().back() << ", free " << room << ", taken";
        for (const auto& name : taken) cout << ' ' << name;
        cout << '\n';
    }
}
