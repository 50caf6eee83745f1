// Known test vectors of hashes and encodings, streams of gzip, and a MAC.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/aes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"hash/fnv"
	"io"
	"strings"
)

func main() {
	fmt.Printf("md5     %x\n", md5.Sum(nil))
	fmt.Printf("sha1    %x\n", sha1.Sum([]byte("abc")))
	fmt.Printf("sha256  %x\n", sha256.Sum256([]byte("abc")))
	fmt.Printf("sha512  %x\n", sha512.Sum512([]byte("abc")))
	fmt.Printf("crc32   %08x\n", crc32.ChecksumIEEE([]byte("123456789")))
	fmt.Printf("adler32 %08x\n", adler32.Checksum([]byte("Wikipedia")))
	fnv1a := fnv.New32a()
	io.WriteString(fnv1a, "foobar")
	fmt.Printf("fnv1a   %08x\n", fnv1a.Sum32())
	mac := hmac.New(sha256.New, []byte("key"))
	io.WriteString(mac, "The quick brown fox jumps over the lazy dog")
	fmt.Printf("hmac    %x\n", mac.Sum(nil))

	key, _ := hex.DecodeString("000102030405060708090a0b0c0d0e0f")
	plain, _ := hex.DecodeString("00112233445566778899aabbccddeeff")
	block, err := aes.NewCipher(key)
	encrypted := make([]byte, 16)
	block.Encrypt(encrypted, plain)
	block.Decrypt(plain, encrypted)
	fmt.Printf("aes     %x %x %v\n", encrypted, plain, err)

	for _, text := range []string{"", "f", "fo", "foo", "foobar", "ü?>"} {
		fmt.Print(base64.StdEncoding.EncodeToString([]byte(text)), " ", base64.RawURLEncoding.EncodeToString([]byte(text)), "|")
	}
	fmt.Println(base32.StdEncoding.EncodeToString([]byte("foobar")))
	_, err = base64.StdEncoding.DecodeString("Zm9v!")
	fmt.Println(err)

	text := strings.Repeat("squeeze me ", 1000)
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	io.WriteString(writer, text)
	writer.Close()
	small := packed.Len() < len(text)/20
	reader, err := gzip.NewReader(&packed)
	if err != nil {
		fmt.Println(err)
		return
	}
	unpacked, err := io.ReadAll(reader)
	fmt.Println("gzip", small, string(unpacked) == text, err)
}
