// Characters, bytes, graphemes by hand, case and char boundaries.
fn main() {
    for text in ["plain", "Straße", "日本語", "🔔é", "e\u{301}"] {
        let backwards: String = text.chars().rev().collect();
        println!(
            "{text}: {} bytes, {} chars, {} UTF-16 units, upper {}, backwards {backwards}",
            text.len(),
            text.chars().count(),
            text.encode_utf16().count(),
            text.to_uppercase()
        );
    }
    let text = "grün🔔";
    println!("{:?}", text.char_indices().collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", text.get(0..2), text.get(0..3), text.get(4..));
    println!("{:?} {:?}", text.find('n'), text.split_once('ü'));
    println!("{}", text.escape_unicode());
    println!("{:?}", String::from_utf8(b"ab\xffcd".to_vec()).map_err(|error| error.utf8_error().valid_up_to()));
    println!("{}", String::from_utf8_lossy(b"ab\xffcd\xe2\x82"));
    println!("{:?} {:?}", char::from_u32(0x1f514), char::from_u32(0xd800));
    println!("{} {:?}", 'ß'.is_lowercase(), '½'.to_digit(10));
    println!("[{:<6}][{:>6}][{:^6}][{:*^7}]", "äö", "äö", "äö", "日");
    let mut letters: Vec<char> = "zażółć".chars().collect();
    letters.sort_unstable();
    letters.dedup();
    println!("{}", letters.into_iter().collect::<String>());
}
