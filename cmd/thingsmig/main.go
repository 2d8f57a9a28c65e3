// Thingsmig runs JavaScript programs that can be stopped in the middle of any loop or call and
// continued by another process. See docs/cli.md.
package main

import (
	"os"
	_ "time/tzdata" // time zones where the system has none: in containers, on small devices

	"thingsmig/internal/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.Stdio{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
