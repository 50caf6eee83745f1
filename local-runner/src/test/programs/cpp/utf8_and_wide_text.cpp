// UTF-8, UTF-16 and UTF-32 literals and conversions between them written by hand.
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string>

std::u32string decode(std::string_view text) {
    std::u32string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (i + length > text.size()) throw std::range_error("cut off at byte " + std::to_string(i));
        char32_t code = length == 1 ? lead : lead & (0xffu >> (length + 1));
        for (std::size_t k = 1; k < length; k++) code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3fu);
        result += code;
        i += length;
    }
    return result;
}

std::string encode(char32_t c) {
    auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3f)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xc0 | c >> 6), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xe0 | c >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xf0 | c >> 18), tail(12), tail(6), tail(0)};
}

std::u16string to_utf16(const std::u32string& text) {
    std::u16string result;
    for (char32_t c : text) {
        if (c < 0x10000) {
            result += static_cast<char16_t>(c);
        } else {
            result += static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10));
            result += static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ff));
        }
    }
    return result;
}

int main() {
    for (const std::string text : {"plain", "Straße", "Ελλάδα", "日本語", "🔔 bell"}) {
        const auto codes = decode(text);
        std::string backwards;
        for (std::size_t i = codes.size(); i-- > 0;) backwards += encode(codes[i]);
        std::cout << text << ": " << text.size() << " bytes, " << codes.size() << " characters, "
                  << to_utf16(codes).size() << " units of UTF-16, backwards " << backwards << '\n';
    }
    std::cout << std::boolalpha << (decode("日本🔔") == U"日本🔔") << ' ' << (to_utf16(decode("é🔔")) == u"é🔔") << '\n';
    for (char16_t unit : std::u16string_view(u"🔔")) {
        std::cout << std::hex << std::setw(4) << std::setfill('0') << static_cast<unsigned>(unit) << ' ';
    }
    std::cout << '\n';
    try {
        decode(std::string("caf\xc3"));
    } catch (const std::range_error& error) {
        std::cout << error.what() << '\n';
    }
}
