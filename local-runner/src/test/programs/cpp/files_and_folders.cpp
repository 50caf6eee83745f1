// Makes folders and files below the working folder, walks them and removes them again.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

std::string read(const fs::path& path) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

int main() {
    const fs::path root = "tree";
    write(root / "a.txt", "alpha\n");
    write(root / "sub" / "b.txt", std::string(1000, 'b'));
    write(root / "sub" / "deep" / "grün.txt", "grün\n");
    std::ofstream(root / "a.txt", std::ios::app) << "appended\n";

    std::vector<std::string> found;
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        found.push_back(entry.path().generic_string() + (entry.is_directory() ? "/" : ""));
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    std::sort(found.begin(), found.end());
    for (const auto& path : found) std::cout << path << '\n';
    std::cout << bytes << " bytes\n" << read(root / "a.txt");

    fs::rename(root / "sub" / "b.txt", root / "moved.dat");
    fs::resize_file(root / "moved.dat", 10);
    std::cout << std::boolalpha << fs::exists(root / "sub" / "b.txt") << ' ' << fs::file_size(root / "moved.dat")
              << ' ' << fs::path("x/./y/../z.tar.gz").lexically_normal().generic_string() << ' '
              << (root / "moved.dat").extension().string() << '\n';
    std::error_code error;
    fs::remove(root / "sub", error);
    std::cout << "removing a full folder: " << (error == std::errc::directory_not_empty ? "refused" : "odd") << '\n';
    std::cout << "removed " << fs::remove_all(root) << ", left: " << fs::exists(root) << '\n';
}
