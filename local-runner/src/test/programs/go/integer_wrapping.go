// Integer sizes, wrapping, shifts, constants, conversions and parsing at the edges.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strconv"
)

type Weekday uint8

const (
	Monday Weekday = iota + 1
	Tuesday
	_
	Thursday
)

const (
	KiB = 1 << (10 * (iota + 1))
	MiB
	GiB
)

const huge = 1 << 100

func power(base, exponent, modulus uint64) uint64 {
	result := uint64(1)
	for ; exponent > 0; exponent >>= 1 {
		if exponent&1 == 1 {
			high, low := bits.Mul64(result, base)
			_, result = bits.Div64(high, low, modulus)
		}
		high, low := bits.Mul64(base, base)
		_, base = bits.Div64(high, low, modulus)
	}
	return result
}

func main() {
	var small uint8 = 250
	small += 10
	var signed int8 = math.MaxInt8
	signed++
	lowest := int64(math.MinInt64)
	fmt.Println(small, signed, -lowest == lowest, lowest/-1 == lowest)
	fmt.Println(-7/2, -7%2, 7&^5, -8>>1, uint32(1)<<31, huge>>98)
	big := 300.7
	fmt.Println(uint8(int(big)), int(-2.9*big/big), uint16(math.MaxUint16)+uint16(small))
	fmt.Println(Monday, Tuesday, Thursday, KiB, MiB, GiB)
	fmt.Println(bits.OnesCount(0xf0f0), bits.LeadingZeros64(1), bits.TrailingZeros(40), bits.Reverse8(0b1011), bits.Len(1000), bits.RotateLeft8(0x81, 1))
	sum, carry := bits.Add64(math.MaxUint64, 1, 0)
	fmt.Println(sum, carry, uint64(math.MaxUint64))
	for _, text := range []string{"127", "128", "-129", "0x7f", "", "1_0"} {
		n, err := strconv.ParseInt(text, 0, 8)
		fmt.Print(n, errors.Is(err, strconv.ErrRange), errors.Is(err, strconv.ErrSyntax), "; ")
	}
	fmt.Println()
	fmt.Println(strconv.FormatInt(-1295, 36), strconv.Quote("tab\tü\x00"), strconv.Itoa(-0))
	bytes := binary.BigEndian.AppendUint32(nil, 258)
	fmt.Println(bytes, binary.LittleEndian.Uint16([]byte{1, 2}))
	fmt.Printf("%08b %x %o %+d %c %U %q|%6d|%-6d|%06d\n", 11, 48879, 64, 5, 0x1f514, 0x1f514, 'ü', 42, 42, -42)
	const prime = 18446744073709551557
	fmt.Println("Fermat:", power(2, prime-1, prime), power(3, prime-1, prime))
}
