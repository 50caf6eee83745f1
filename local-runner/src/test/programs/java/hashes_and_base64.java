import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Published test vectors of hashes, a MAC, AES, Base64 and the prescribed Random. */
public class Main {
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws Exception {
        HexFormat hex = HexFormat.of();
        for (String algorithm : new String[] {"MD5", "SHA-1", "SHA-256", "SHA3-256"}) {
            System.out.println(algorithm + " " + hex.formatHex(MessageDigest.getInstance(algorithm).digest(bytes("abc"))));
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes("key"), "HmacSHA256"));
        System.out.println("HMAC " + hex.formatHex(mac.doFinal(bytes("The quick brown fox jumps over the lazy dog"))));

        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        SecretKeySpec key = new SecretKeySpec(hex.parseHex("000102030405060708090a0b0c0d0e0f"), "AES");
        byte[] plain = hex.parseHex("00112233445566778899aabbccddeeff");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        byte[] secret = cipher.doFinal(plain);
        cipher.init(Cipher.DECRYPT_MODE, key);
        System.out.println("AES " + hex.formatHex(secret) + " " + Arrays.equals(cipher.doFinal(secret), plain));

        for (String text : new String[] {"", "f", "fo", "foo", "foobar", "ü?>"}) {
            System.out.print(Base64.getEncoder().encodeToString(bytes(text)) + " "
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text)) + "|");
        }
        System.out.println(new String(Base64.getDecoder().decode("w7w="), StandardCharsets.UTF_8));
        try {
            Base64.getDecoder().decode("Zm9v!");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Random random = new Random(42);
        System.out.println(random.nextInt(100) + " " + random.nextInt(100) + " " + random.nextInt());
        System.out.println(UUID.nameUUIDFromBytes(bytes("abc")) + " " + new UUID(1, 2).version());
    }
}
