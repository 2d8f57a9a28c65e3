// Package restore turns a snapshot into the source that continues it: it finds out which
// functions, scopes and frames the snapshot needs and lets the program print them (see
// instrument.Program.Resumable). Which instances there are and what they hold is not part of the
// text; package runtime puts that in when it loads it.
//
// runtime.Machine.Resume does all of that. [Emit] is for those who want to look at the text, [Program] for those who want
// to know what is running.
package restore
