package main

import (
	"fmt"
	"strings"
)

// generatedProgram is a script of about size bytes of the kind that people write: functions, classes with methods, closures,
// loops, objects, tables, try statements. Nearly all of it is declarations; some of each kind is called
// once. It is the same text each time.
func generatedProgram(size int) string {
	var b strings.Builder
	b.WriteString("'use strict';\nconst registry = new Map();\nlet checksum = 0;\n")
	for i := 0; b.Len() < size; i++ {
		switch i % 5 {
		case 0:
			fmt.Fprintf(&b, `
// distance%[1]d adds up the weights along a path.
function distance%[1]d(path, weights, scale) {
  let total = 0;
  for (let i = 0; i + 1 < path.length; i++) {
    const from = path[i], to = path[i + 1];
    const weight = weights[from + ":" + to];
    if (weight === undefined) {
      throw new Error("no way from " + from + " to " + to);
    }
    total += weight * (scale || %[2]d);
  }
  return Math.round(total * 100) / 100;
}
`, i, i%7+1)
		case 1:
			fmt.Fprintf(&b, `
class Sensor%[1]d {
  constructor(name, limit = %[2]d) {
    this.name = name;
    this.limit = limit;
    this.values = [];
    this.listeners = [];
  }
  get average() {
    return this.values.length === 0 ? 0 : this.values.reduce((a, v) => a + v, 0) / this.values.length;
  }
  listen(f) {
    this.listeners.push(f);
    return () => { this.listeners = this.listeners.filter(g => g !== f); };
  }
  add(value) {
    this.values.push(value);
    if (value > this.limit) {
      for (const f of this.listeners) f(this, value);
    }
    return this;
  }
  toString() {
    return `+"`${this.name}: ${this.average.toFixed(2)} of ${this.limit}`"+`;
  }
}
`, i, 20+i%30)
		case 2:
			fmt.Fprintf(&b, `
const counter%[1]d = (() => {
  let count = 0;
  const seen = {};
  return {
    hit(key) {
      seen[key] = (seen[key] || 0) + 1;
      return ++count;
    },
    most() {
      return Object.keys(seen).sort((a, b) => seen[b] - seen[a]).slice(0, %[2]d);
    },
  };
})();
registry.set("counter%[1]d", counter%[1]d);
`, i, i%4+1)
		case 3:
			fmt.Fprintf(&b, `
const table%[1]d = [
  { id: %[1]d, label: "first of %[1]d", tags: ["a", "b", "c%[2]d"], price: 19.%[2]d, active: true },
  { id: %[3]d, label: "second of %[1]d", tags: [], price: 7.25, active: false },
  { id: %[4]d, label: "third of %[1]d", tags: ["d"], price: 0, active: true },
];
`, i, i%9, i+1000, i+2000)
		case 4:
			fmt.Fprintf(&b, `
function parse%[1]d(text) {
  const out = [];
  try {
    for (const line of text.split("\n")) {
      const [key, ...rest] = line.split("=");
      switch (key.trim()) {
      case "":
        continue;
      case "number":
        out.push(Number(rest[0]));
        break;
      case "list":
        out.push(rest.join("=").split(",").map(s => s.trim()));
        break;
      default:
        out.push({ key, value: rest.join("=") });
      }
    }
  } catch (e) {
    return { error: e.message, at: out.length };
  } finally {
    checksum += out.length + %[2]d;
  }
  return out;
}
`, i, i%3)
		}
	}
	b.WriteString(`
const one = new Sensor1("one");
one.listen((s, v) => { checksum += v; });
one.add(3).add(90);
counter2.hit("x");
checksum += distance0(["a", "b"], { "a:b": 2 }) + table3.length + parse4("number=4\nlist=a,b\nother=1").length + counter2.most().length;
if (checksum !== 99) throw new Error("checksum " + checksum + " of " + registry.size);
`)
	return b.String()
}
