package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// amounts names the constants that set how long our own programs take, for
// --work: on an engine with a compiler they take hundredths of a second. fib and towers
// grow by powers of their constant, mandelbrot by its square, so that it is increased and not multiplied.
var amounts = map[string]string{
	"aes": "BLOCKS", "deltablue": "CHAIN", "life": "TURNS", "n-body": "STEPS", "navier-stokes": "STEPS", "richards": "RUNS",
	"splay": "CHANGES", "try-finally": "TURNS", "typed-arrays": "PRIMES",
	"async": "ROUNDS", "callbacks": "ROUNDS", "classes": "ROUNDS", "closures": "ROUNDS", "collections": "ROUNDS", "factorial": "ROUNDS",
	"generators": "ROUNDS", "interpreter": "ROUNDS", "json": "ROUNDS", "lists": "ROUNDS", "loop-finder": "ROUNDS", "modern": "ROUNDS",
	"permute": "ROUNDS", "properties": "ROUNDS", "queens": "ROUNDS", "regexp": "ROUNDS", "sort": "ROUNDS", "strings": "ROUNDS",
}

// increased is by how much the constants of the others grow for ten times the work.
var increased = map[string]struct {
	constant string
	by       int
}{
	"fib": {"N", 5}, "towers": {"DISCS", 3}, "mandelbrot": {"SIZE", 340},
}

// withWork returns the program with so many times as much to do. Programs that
// cannot be enlarged stay as they are; whatever Node prints for the original is not expected then.
func (p program) withWork(times int) (program, error) {
	if times == 1 {
		return p, nil
	}
	constant, change := amounts[p.name], func(n int) int { return n * times }
	if more, ok := increased[p.name]; ok {
		if times != 10 {
			return p, nil
		}
		constant, change = more.constant, func(n int) int { return n + more.by }
	}
	if constant == "" {
		return p, nil
	}
	place := regexp.MustCompile(`(?m)^(?:var|const) ` + constant + ` = (\d+);`).FindStringSubmatchIndex(p.source)
	if place == nil {
		return p, fmt.Errorf("%s has no %s", p.name, constant)
	}
	n, err := strconv.Atoi(p.source[place[2]:place[3]])
	if err != nil {
		return p, err
	}
	p.source = p.source[:place[2]] + strconv.Itoa(change(n)) + p.source[place[3]:]
	p.want = ""
	return p, nil
}

// moreOf multiplies the number in "name=12" or "var x = 12;".
func moreOf(text string, times int) string {
	return lastNumber.ReplaceAllStringFunc(text, func(digits string) string {
		n, err := strconv.Atoi(strings.TrimSuffix(digits, ";"))
		if err != nil {
			return digits
		}
		return strconv.Itoa(n*times) + digits[len(strings.TrimSuffix(digits, ";")):]
	})
}

var lastNumber = regexp.MustCompile(`\d+;?$`)
