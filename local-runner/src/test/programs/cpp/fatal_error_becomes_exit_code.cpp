// main turns an exception into a message on standard error and the exit code four.
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

class Account {
public:
    explicit Account(long cents) : cents(cents) {}

    void withdraw(long amount) {
        if (amount <= 0) throw std::invalid_argument("amount must be positive: " + std::to_string(amount));
        if (amount > cents) throw std::out_of_range("short of " + std::to_string(amount - cents) + " cents");
        cents -= amount;
    }

    long balance() const { return cents; }

private:
    long cents;
};

int run() {
    Account account(10'000);
    for (long amount : std::vector<long>{2'500, -1, 7'000, 501, 1}) {
        try {
            account.withdraw(amount);
        } catch (const std::invalid_argument& error) {
            std::cout << "skipped: " << error.what() << '\n';
            continue;
        }
        std::cout << "withdrew " << amount << ", left " << account.balance() << '\n';
    }
    return 0;
}

int main() {
    try {
        return run();
    } catch (const std::exception& error) {
        std::cerr << "fatal: " << error.what() << '\n';
        return 4;
    }
}
