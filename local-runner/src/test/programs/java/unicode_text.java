import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** Code points, surrogates, normal forms, case and encodings; the class is not called Main. */
public class UnicodeText {
    static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"plain", "Straße", "日本語", "🔔é"}) {
            System.out.println(text + " " + text.length() + " " + text.codePointCount(0, text.length()) + " "
                    + text.getBytes(StandardCharsets.UTF_8).length + " " + text.toUpperCase(Locale.ROOT) + " " + reverse(text));
        }
        System.out.println("a🔔ü".codePoints().mapToObj(c -> String.format("U+%04X", c)).collect(Collectors.joining(" ")));
        System.out.println(Character.isHighSurrogate("🔔".charAt(0)) + " " + Character.getName('ß') + " " + Character.toString(0x1f980));
        String composed = "é";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        System.out.println(decomposed.length() + " " + composed.equals(decomposed) + " "
                + Normalizer.normalize(decomposed, Normalizer.Form.NFC).equals(composed) + " "
                + Normalizer.normalize("ﬁ①", Normalizer.Form.NFKC));
        System.out.println(HexFormat.of().formatHex("ü€".getBytes(StandardCharsets.UTF_8)) + " "
                + HexFormat.of().formatHex("ü€".getBytes(StandardCharsets.UTF_16BE)) + " "
                + Arrays.toString("ü€".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] broken = {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82};
        System.out.println(new String(broken, StandardCharsets.UTF_8));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(broken));
        } catch (CharacterCodingException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
        System.out.println("TITLE".toLowerCase(Locale.forLanguageTag("tr")) + " " + "ΣΊΣΥΦΟΣ".toLowerCase(Locale.ROOT));
        System.out.println("Año 2024, 東京 Ж٣".codePoints().mapToObj(c -> Character.isDigit(c) ? "d" : Character.isIdeographic(c) ? "i"
                : Character.isLetter(c) ? "l" : Character.isWhitespace(c) ? "_" : "?").collect(Collectors.joining()));
    }
}
