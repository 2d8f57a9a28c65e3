package runtime

// describeCode makes, in a fresh realm, a function that writes down all that a program can find
// out about a value: kinds, identities, prototypes, property order and attributes, contents. It
// shares nothing with the code that it tests.
const describeCode = `(() => {
	const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf, isExtensible, apply } = Reflect;
	const names = new Map();
	const queue = [];
	function known(o, name) {
		if ((typeof o === "object" && o !== null || typeof o === "function") && !names.has(o)) {
			names.set(o, name);
			queue.push(o);
		}
	}
	known(globalThis, "global");
	known(getPrototypeOf([][Symbol.iterator]()), "ArrayIterator");
	for (const o of queue) {
		for (const k of ownKeys(o)) {
			const d = getOwnPropertyDescriptor(o, k);
			known(d.value, names.get(o) + "." + String(k));
			known(d.get, "get " + names.get(o) + "." + String(k));
			known(d.set, "set " + names.get(o) + "." + String(k));
		}
		known(getPrototypeOf(o), "proto of " + names.get(o));
	}
	const weaks = { __proto__: null, WeakMap: WeakMap.prototype, WeakSet: WeakSet.prototype };
	const brands = {
		__proto__: null,
		Date: o => "time " + apply(Date.prototype.getTime, o, []),
		Map: (o, v) => { const r = []; apply(Map.prototype.forEach, o, [(x, k) => r.push(v(k) + " => " + v(x))]); return "{" + r.join(", ") + "}"; },
		Set: (o, v) => { const r = []; apply(Set.prototype.forEach, o, [x => r.push(v(x))]); return "{" + r.join(", ") + "}"; },
		WeakMap: o => (apply(WeakMap.prototype.has, o, [o]), "weak"),
		WeakSet: o => (apply(WeakSet.prototype.has, o, [o]), "weak"),
		Number: (o, v) => v(apply(Number.prototype.valueOf, o, [])),
		String: (o, v) => v(apply(String.prototype.valueOf, o, [])),
		Boolean: (o, v) => v(apply(Boolean.prototype.valueOf, o, [])),
		Symbol: (o, v) => v(apply(Symbol.prototype.valueOf, o, [])),
		BigInt: (o, v) => v(apply(BigInt.prototype.valueOf, o, [])),
		ArrayBuffer: o => Array.from(new Uint8Array(apply(ArrayBuffer.prototype.slice, o, [0]))).join(),
		Typed: (o, v) => {
			const g = k => apply(getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype), k).get, o, []);
			if (g(Symbol.toStringTag) === undefined) throw 0;
			return [g(Symbol.toStringTag), v(g("buffer")), g("byteOffset"), g("length")].join();
		},
		DataView: (o, v) => {
			const g = k => apply(getOwnPropertyDescriptor(DataView.prototype, k).get, o, []);
			return [v(g("buffer")), g("byteOffset"), g("byteLength")].join();
		},
		Function: o => apply(Function.prototype.toString, o, []),
		RegExp: o => {
			if (names.get(o) || o instanceof RegExp === false) throw 0;
			return apply(getOwnPropertyDescriptor(RegExp.prototype, "source").get, o, []) + apply(getOwnPropertyDescriptor(RegExp.prototype, "flags").get, o, []);
		},
		Error: o => { if (!Error.isError(o)) throw 0; return ""; },
		Arguments: o => { if (apply(Object.prototype.toString, o, []) !== "[object Arguments]" || Symbol.toStringTag in o) throw 0; return ""; },
		Array: o => { if (!Array.isArray(o)) throw 0; return ""; },
	};
	return root => {
		const ids = new Map(), order = [], lines = [];
		const v = x => {
			switch (typeof x) {
			case "string": {
				let s = "";
				for (let i = 0; i < x.length; i++) {
					const c = x.charCodeAt(i);
					s += c >= 32 && c < 127 ? x[i] : "\\u" + c.toString(16);
				}
				return "'" + s + "'";
			}
			case "number": return Object.is(x, -0) ? "-0" : String(x);
			case "bigint": return x + "n";
			case "symbol": {
				const key = Symbol.keyFor(x);
				if (key !== undefined) return "for:" + v(key);
				for (let i = 0, l = ownKeys(Symbol); i < l.length; i++) if (Symbol[l[i]] === x) return "@@" + String(l[i]);
				break;
			}
			case "object": if (x === null) return "null"; break;
			case "function": break;
			default: return String(x);
			}
			if (names.has(x)) return "<" + names.get(x) + ">";
			let id = ids.get(x);
			if (id === undefined) {
				id = ids.size;
				ids.set(x, id);
				order.push(x);
			}
			return "#" + id;
		};
		lines.push(v(root));
		const one = (o, label) => {
			if (typeof o === "symbol") {
				lines.push(label + " symbol " + v(o.description));
				return;
			}
			let what = typeof o;
			// what the engine says of an array in an error is all its elements, holes too
			for (const k in Array.isArray(o) ? { __proto__: null, Array: 1 } : brands) {
				try { what += " " + k + " " + brands[k](o, v); } catch (e) {}
			}
			lines.push(label + " " + what + " proto " + v(getPrototypeOf(o)) + (isExtensible(o) ? "" : " fixed"));
			let keys = ownKeys(o);
			if (typeof o === "function") keys = keys.filter(k => k !== "prototype").concat(keys.filter(k => k === "prototype"));
			for (let i = 0; i < keys.length; i++) {
				const k = keys[i];
				const d = getOwnPropertyDescriptor(o, k);
				lines.push("  " + v(k) + " " + (d.enumerable ? "e" : "") + (d.configurable ? "c" : "") +
					("value" in d ? (d.writable ? "w" : "") + " " + v(d.value) : " get " + v(d.get) + " set " + v(d.set)));
			}
		};
		for (let i = 0; i < order.length; i++) one(order[i], "#" + i);
		// which of the objects are in which weak collections: until nothing new is reached
		const seen = new Set();
		for (let more = true; more;) {
			more = false;
			for (let m = 0; m < order.length; m++) for (const k in weaks) {
				const { has, get } = weaks[k];
				try { apply(has, order[m], [order[m]]); } catch (e) { continue; }
				for (let i = 0; i < order.length; i++) {
					const pair = m + " " + i;
					if (typeof order[i] === "symbol" || seen.has(pair) || !apply(has, order[m], [order[i]])) continue;
					seen.add(pair);
					more = true;
					const n = order.length;
					lines.push("#" + m + " has #" + i + (get ? " => " + v(apply(get, order[m], [order[i]])) : ""));
					for (let j = n; j < order.length; j++) one(order[j], "#" + j);
				}
			}
		}
		return lines.join("\n");
	};
})()`
