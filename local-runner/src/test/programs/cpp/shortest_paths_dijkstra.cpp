// Shortest paths with a priority queue, and the path walked back from the goal.
#include <bits/stdc++.h>
using namespace std;

struct Edge {
    int to;
    long weight;
};

int main() {
    const vector<string> names{"A", "B", "C", "D", "E", "F", "G"};
    vector<vector<Edge>> graph(names.size());
    auto connect = [&](int a, int b, long weight) {
        graph[a].push_back({b, weight});
        graph[b].push_back({a, weight});
    };
    connect(0, 1, 7);
    connect(0, 2, 9);
    connect(0, 5, 14);
    connect(1, 2, 10);
    connect(1, 3, 15);
    connect(2, 3, 11);
    connect(2, 5, 2);
    connect(3, 4, 6);
    connect(4, 5, 9);

    constexpr long unreachable = numeric_limits<long>::max();
    vector<long> distance(names.size(), unreachable);
    vector<int> before(names.size(), -1);
    priority_queue<pair<long, int>, vector<pair<long, int>>, greater<>> queue;
    distance[0] = 0;
    queue.push({0, 0});
    while (!queue.empty()) {
        auto [reached, at] = queue.top();
        queue.pop();
        if (reached > distance[at]) continue;
        for (const auto& [to, weight] : graph[at]) {
            if (reached + weight < distance[to]) {
                distance[to] = reached + weight;
                before[to] = at;
                queue.push({distance[to], to});
            }
        }
    }
    for (size_t goal = 0; goal < names.size(); goal++) {
        if (distance[goal] == unreachable) {
            cout << names[goal] << ": unreachable\n";
            continue;
        }
        string path;
        for (int at = static_cast<int>(goal); at != -1; at = before[at]) path = names[at] + path;
        cout << names[goal] << ": " << distance[goal] << " by " << path << '\n';
    }
}
