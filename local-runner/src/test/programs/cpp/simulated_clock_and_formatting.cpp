// Calendar arithmetic of <chrono>, stream formatting and raw strings.
#include <chrono>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

using namespace std::chrono;

std::string iso(sys_days day) {
    const year_month_day date(day);
    std::ostringstream out;
    out << std::setfill('0') << std::setw(4) << static_cast<int>(date.year()) << '-' << std::setw(2)
        << static_cast<unsigned>(date.month()) << '-' << std::setw(2) << static_cast<unsigned>(date.day());
    return out.str();
}

int main() {
    const sys_days moon = 1969y / July / 20;
    const sys_days epoch = 1970y / January / 1;
    std::cout << iso(moon) << " is " << (epoch - moon).count() << " days before the epoch, on weekday "
              << weekday(moon).iso_encoding() << '\n';
    int leap = 0, friday_13 = 0;
    for (int y = 1901; y <= 2000; y++) {
        leap += year(y).is_leap();
        for (unsigned m = 1; m <= 12; m++) friday_13 += weekday(sys_days(year(y) / month(m) / 13)) == Friday;
    }
    std::cout << leap << " leap years and " << friday_13 << " Fridays the 13th in a century\n";
    std::cout << iso(sys_days(2024y / February / last)) << ' ' << iso(sys_days(2026y / November / Thursday[4])) << ' '
              << std::boolalpha << (2023y / February / 29).ok() << '\n';

    const auto duration = 1h + 23min + 45s + 678ms;
    const hh_mm_ss parts(duration);
    std::cout << duration.count() << " ms = " << parts.hours().count() << ':' << parts.minutes().count() << ':'
              << parts.seconds().count() << '.' << parts.subseconds().count() << '\n';
    std::cout << duration_cast<minutes>(duration).count() << ' ' << round<minutes>(duration).count() << ' '
              << floor<hours>(-1min).count() << '\n';

    std::cout << '[' << std::setw(8) << std::left << "ab" << "][" << std::setw(8) << std::right << 3.14159 << "]["
              << std::internal << std::setw(8) << -42 << "]\n";
    std::cout << std::hex << std::showbase << 255 << ' ' << std::oct << 8 << std::dec << ' ' << std::scientific
              << std::setprecision(2) << 12345.678 << ' ' << std::defaultfloat << 1e-7 << ' ' << std::hexfloat << 0.5 << '\n';
    std::cout << std::quoted(R"(a "quoted" \ text)") << '\n';

    const auto start = steady_clock::now();
    while (steady_clock::now() - start < 2ms) {
    }
    std::cout << "time passes: " << (steady_clock::now() - start >= 2ms) << '\n';
}
