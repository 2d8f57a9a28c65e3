package runtime

// mayNet says whether the program may do something with the network: op is "listen", "connect" or
// "lookup". An error is thrown at the program.
func (r *realm) mayNet(op, host string, port int) error {
	return nil
}
