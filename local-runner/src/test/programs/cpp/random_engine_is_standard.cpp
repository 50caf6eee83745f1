// The ten-thousandth values that the standard prescribes for its engines.
#include <bits/stdc++.h>
using namespace std;

template <typename Engine>
auto ten_thousandth() {
    Engine engine;
    engine.discard(9999);
    return engine();
}

int main() {
    cout << "minstd_rand0 " << ten_thousandth<minstd_rand0>() << '\n';
    cout << "minstd_rand  " << ten_thousandth<minstd_rand>() << '\n';
    cout << "mt19937      " << ten_thousandth<mt19937>() << '\n';
    cout << "mt19937_64   " << ten_thousandth<mt19937_64>() << '\n';
    cout << "knuth_b      " << ten_thousandth<knuth_b>() << '\n';

    vector<int> cards(52);
    iota(cards.begin(), cards.end(), 0);
    mt19937 engine(7);
    shuffle(cards.begin(), cards.end(), engine);
    set<int> distinct(cards.begin(), cards.end());
    cout << distinct.size() << " cards from " << *distinct.begin() << " to " << *distinct.rbegin()
         << ", in order: " << boolalpha << is_sorted(cards.begin(), cards.end()) << '\n';
    sort(cards.begin(), cards.end());
    cout << "sorted again: " << (cards.front() == 0 && cards.back() == 51) << '\n';
}
