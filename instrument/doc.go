// Package instrument turns a JavaScript program into one that can be captured in the middle of
// any call and continued elsewhere. What the generated text promises to the host, and what it
// expects from it, is described in docs/abi.md.
//
// Who embeds programs needs [Compile] alone, which reads a program with all that it imports, in JavaScript or TypeScript,
// or a text that is in memory (Options.Source); and [Check], which tells what cannot migrate in it. What is wrong with a program is
// a list of diagnostics with places, as an error. The rest serves the packages runtime, restore and engines.
//
// A [Program] is not changed by running it: any number of machines may use it, at the same time, too.
package instrument
