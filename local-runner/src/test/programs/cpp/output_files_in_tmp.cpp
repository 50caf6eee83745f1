// Leaves two files in /tmp/output, which a script may hand to its caller, and reads one back.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>

int main() {
    const std::filesystem::path folder = "/tmp/output";
    std::filesystem::create_directories(folder);
    {
        std::ofstream table(folder / "sines.csv");
        table << "degrees,sine\n" << std::fixed << std::setprecision(3);
        for (int degrees = 0; degrees <= 90; degrees += 30) {
            table << degrees << ',' << std::sin(degrees * std::acos(-1.0) / 180) << '\n';
        }
    }
    {
        std::ofstream image(folder / "gradient.pgm", std::ios::binary);
        image << "P5\n16 16\n255\n";
        for (int y = 0; y < 16; y++)
            for (int x = 0; x < 16; x++) image.put(static_cast<char>(x * 16 + y));
    }
    std::ifstream table(folder / "sines.csv");
    std::string line;
    int rows = 0;
    while (std::getline(table, line)) {
        std::cout << ++rows << ": " << line << '\n';
    }
    std::ifstream image(folder / "gradient.pgm", std::ios::binary);
    image.seekg(-1, std::ios::end);
    std::cout << "image of " << std::filesystem::file_size(folder / "gradient.pgm") << " bytes, last is "
              << image.get() << '\n';
}
