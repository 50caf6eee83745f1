// Exact fractions with overloaded operators, ordering and a literal of their own.
#include <compare>
#include <iostream>
#include <numeric>
#include <stdexcept>

class Fraction {
public:
    constexpr Fraction(long n, long d = 1) : top(n), bottom(d) {
        if (d == 0) throw std::domain_error("denominator is zero");
        const long shared = std::gcd(n, d) * (d < 0 ? -1 : 1);
        top /= shared;
        bottom /= shared;
    }

    friend constexpr Fraction operator+(Fraction a, Fraction b) {
        return {a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom};
    }
    friend constexpr Fraction operator-(Fraction a, Fraction b) { return a + Fraction(-b.top, b.bottom); }
    friend constexpr Fraction operator*(Fraction a, Fraction b) { return {a.top * b.top, a.bottom * b.bottom}; }
    friend constexpr Fraction operator/(Fraction a, Fraction b) { return {a.top * b.bottom, a.bottom * b.top}; }
    friend constexpr bool operator==(Fraction, Fraction) = default;
    friend constexpr std::strong_ordering operator<=>(Fraction a, Fraction b) {
        return a.top * b.bottom <=> b.top * a.bottom;
    }
    friend std::ostream& operator<<(std::ostream& out, Fraction f) {
        out << f.top;
        return f.bottom == 1 ? out : out << '/' << f.bottom;
    }

private:
    long top, bottom;
};

constexpr Fraction operator""_over(unsigned long long n) { return {1, static_cast<long>(n)}; }

static_assert(Fraction(2, -4) == Fraction(-1, 2));

int main() {
    std::cout << Fraction(1, 2) + 3_over << ' ' << Fraction(3, 4) - Fraction(5, 4) << ' ' << Fraction(2, 3) * 6 << ' '
              << Fraction(1, 2) / Fraction(-3, 4) << '\n';
    Fraction harmonic = 0;
    for (long n = 1; n <= 20; n++) harmonic = harmonic + Fraction(1, n);
    std::cout << "H(20) = " << harmonic << '\n';
    Fraction root = 1;
    for (int i = 0; i < 4; i++) root = (root + Fraction(2) / root) / 2;
    std::cout << "sqrt(2) = " << root << '\n';
    std::cout << std::boolalpha << (Fraction(1, 3) < Fraction(34, 100)) << ' ' << (Fraction(7, 1) == 7) << ' '
              << (Fraction(-1, 2) > Fraction(-1, 3)) << '\n';
    try {
        std::cout << Fraction(1) / (2_over - Fraction(3, 6)) << '\n';
    } catch (const std::domain_error& error) {
        std::cout << error.what() << '\n';
    }
}
