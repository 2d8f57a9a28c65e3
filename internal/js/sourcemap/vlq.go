package sourcemap

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

var digitValue = func() (table [256]int8) {
	for i := range table {
		table[i] = -1
	}
	for i := range len(digits) {
		table[digits[i]] = int8(i)
	}
	return table
}()

// appendVLQ appends n in base 64: five bits a digit, least significant first, the sign in the
// lowest bit of the first.
func appendVLQ(b []byte, n int) []byte {
	u := uint(n) << 1
	if n < 0 {
		u = uint(-n)<<1 | 1
	}
	for {
		digit := u & 31
		u >>= 5
		if u > 0 {
			digit |= 32
		}
		b = append(b, digits[digit])
		if u == 0 {
			return b
		}
	}
}

// readVLQ reads the number at the beginning of s and gives how many digits it has, 0 if there
// is none.
func readVLQ(s string) (n, size int) {
	var u uint
	for i := 0; i < len(s); i++ {
		digit := digitValue[s[i]]
		if digit < 0 || i > 12 {
			return 0, 0
		}
		u |= uint(digit&31) << (5 * i)
		if digit&32 == 0 {
			n = int(u >> 1)
			if u&1 != 0 {
				n = -n
			}
			return n, i + 1
		}
	}
	return 0, 0
}
