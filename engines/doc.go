// Package engines runs programs on JavaScript engines other than goja. Its host is written in JavaScript (js/*.js) and comes with
// the program as one text that needs nothing else: the same instrumented program, the same realm, the same
// snapshots.
//
// [Node] and [ResumeNode] make the text, [RunNode] runs it in a process of Node and gives the snapshot if there is one. [NodeLacks]
// and [GojaLacks] tell before whether a snapshot can go on there.
//
// What is particular to Node is in js/node_main.js and js/node_worker.js; the rest knows only the object that they
// hand over.
package engines
