// A matrix whose sizes are template parameters; Fibonacci by fast powers.
#include <array>
#include <cstdint>
#include <iostream>

template <typename T, std::size_t Rows, std::size_t Columns>
struct Matrix {
    std::array<std::array<T, Columns>, Rows> cells{};

    static constexpr Matrix identity()
        requires(Rows == Columns)
    {
        Matrix result;
        for (std::size_t i = 0; i < Rows; i++) result.cells[i][i] = T{1};
        return result;
    }

    template <std::size_t Other>
    constexpr Matrix<T, Rows, Other> operator*(const Matrix<T, Columns, Other>& right) const {
        Matrix<T, Rows, Other> result;
        for (std::size_t i = 0; i < Rows; i++)
            for (std::size_t j = 0; j < Other; j++)
                for (std::size_t k = 0; k < Columns; k++)
                    result.cells[i][j] += cells[i][k] * right.cells[k][j];
        return result;
    }

    constexpr bool operator==(const Matrix&) const = default;
};

template <typename T, std::size_t N>
constexpr Matrix<T, N, N> power(Matrix<T, N, N> base, unsigned exponent) {
    auto result = Matrix<T, N, N>::identity();
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1) result = result * base;
        base = base * base;
    }
    return result;
}

constexpr std::uint64_t fibonacci(unsigned n) {
    return power(Matrix<std::uint64_t, 2, 2>{{{{1, 1}, {1, 0}}}}, n).cells[0][1];
}

static_assert(fibonacci(10) == 55);

int main() {
    for (unsigned n : {0u, 1u, 2u, 50u, 90u, 93u}) {
        std::cout << "F(" << n << ") = " << fibonacci(n) << '\n';
    }
    const Matrix<int, 2, 3> a{{{{1, 2, 3}, {4, 5, 6}}}};
    const Matrix<int, 3, 2> b{{{{7, 8}, {9, 10}, {11, 12}}}};
    for (const auto& row : (a * b).cells) {
        for (int cell : row) std::cout << cell << ' ';
        std::cout << '\n';
    }
    const Matrix<int, 3, 3> shift{{{{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}}};
    std::cout << "shift has order 3: " << std::boolalpha
              << (power(shift, 3) == Matrix<int, 3, 3>::identity() && shift != power(shift, 2)) << '\n';
}
