// Arbitrary-precision multiplication; the digit sums of factorials are known.
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

class Natural {
public:
    explicit Natural(unsigned value) { limbs.push_back(value); }

    Natural& operator*=(unsigned factor) {
        unsigned long long carry = 0;
        for (auto& limb : limbs) {
            carry += static_cast<unsigned long long>(limb) * factor;
            limb = static_cast<unsigned>(carry % base);
            carry /= base;
        }
        if (carry > 0) limbs.push_back(static_cast<unsigned>(carry));
        return *this;
    }

    std::string text() const {
        std::string result = std::to_string(limbs.back());
        for (size_t i = limbs.size() - 1; i-- > 0;) {
            std::string part = std::to_string(limbs[i]);
            result += std::string(9 - part.size(), '0') + part;
        }
        return result;
    }

private:
    static constexpr unsigned long long base = 1'000'000'000;
    std::vector<unsigned> limbs;
};

Natural factorial(unsigned n) {
    Natural result(1);
    for (unsigned i = 2; i <= n; i++) result *= i;
    return result;
}

int main() {
    std::cout << "20! = " << factorial(20).text() << '\n';
    std::cout << "30! = " << factorial(30).text() << '\n';
    for (unsigned n : {52u, 100u, 1000u}) {
        const std::string digits = factorial(n).text();
        const int sum = std::accumulate(digits.begin(), digits.end(), 0,
                                        [](int total, char digit) { return total + digit - '0'; });
        const auto zeros = digits.size() - 1 - digits.find_last_not_of('0');
        std::cout << n << "!: " << digits.size() << " digits, digit sum " << sum << ", "
                  << zeros << " zeros at the end\n";
    }
}
