package ring

// Emulated are the processors of the ring that this machine can run code for, and those that it cannot.
func Emulated() (there, absent []string) {
	for _, arch := range Order {
		if _, err := emulator(arch); err == nil || native(arch) {
			there = append(there, arch)
		} else {
			absent = append(absent, arch)
		}
	}
	return there, absent
}
