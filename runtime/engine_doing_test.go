package runtime

import (
	"context"
	"testing"

	"thingsmig/instrument"
)

// TestWhatTheEngineIsDoing runs pieces of code and asks for a capture at each of their polls. Where the
// result of a native operation is handed on, it comes at once; elsewhere it waits.
func TestWhatTheEngineIsDoing(t *testing.T) {
	const prefix = `
let n = 2;
function work() { for (let i = 0; i < n; i++); return 1; }
function f() { return work(); }
class A { constructor() { work(); } }
`
	for _, c := range []struct {
		name, code string
		waits      bool
	}{
		{"plain", "f()", false},
		{"call", "f.call(1)", false},
		{"apply", "f.apply(1, [2])", false},
		{"reflect", "Reflect.apply(f, 1, [2])", false},
		{"bound", "f.bind(1).bind(2)()", false},
		{"call of call", "Function.prototype.call.call(f, 1)", false},
		{"proxy", "new Proxy(f, {})()", false},
		{"proxy by call", "new Proxy(f, {}).call(1)", false},
		{"proxy of a proxy", "new Proxy(new Proxy(f, {}), {})()", false},
		{"bound proxy", "new Proxy(f, {}).bind()()", false},
		{"proxy of a bound function", "new Proxy(f.bind(), {})()", false},
		{"proxy of a method", "({ m: new Proxy(f, {}) }).m()", false},
		{"apply trap", "new Proxy(f, { apply() { return work() } })()", false},
		{"apply trap of the handler's prototype", "new Proxy(f, { __proto__: { apply: () => work() } })()", false},
		{"apply trap by Reflect", "Reflect.apply(new Proxy(f, { apply: () => work() }), 1, [])", false},
		{"handler Reflect", "new Proxy(f, Reflect)()", false},
		{"new", "new A()", false},
		{"new of a bound class", "new (A.bind())()", false},
		{"new of a proxy", "new (new Proxy(A, {}))()", false},
		{"construct trap", "new (new Proxy(A, { construct() { work(); return {} } }))()", false},
		{"construct trap by Reflect", "Reflect.construct(new Proxy(A, { construct() { work(); return {} } }), [])", false},
		{"constructor behind Reflect", "new (new Proxy(A, Reflect))()", false},
		{"superclass", "class B extends new Proxy(A, {}) {}\nnew B()", false},
		{"superclass with constructors", "class B extends new Proxy(A, {}) { constructor() { super() } }\nnew B()", false},
		{"superclass with a trap", "class B extends new Proxy(A, { construct: () => (work(), {}) }) {}\nnew B()", false},

		{"getter of a trap", "new Proxy(f, { get apply() { work() } })()", true},
		{"handler that is a proxy", "new Proxy(f, new Proxy({}, { get() { work() } }))()", true},
		{"prototype for new", "new (new Proxy(A, { get(t, k) { work(); return t[k] } }))()", true},
		{"get", "new Proxy(f, { get() { work() } }).x", true},
		{"get by Reflect", "Reflect.get(new Proxy(f, { get() { work() } }), 'x')", true},
		{"getter of a list", "f.apply(1, { get length() { return work() } })", true},
		{"a getter that is what is called", "const o = { get length() { return work() - 1 } }, g = Object.getOwnPropertyDescriptor(o, 'length').get;\ng.apply(1, o)", true},
		{"the same by Reflect", "const o = { get length() { return work() - 1 } }, g = Object.getOwnPropertyDescriptor(o, 'length').get;\nReflect.apply(g, 1, o)", true},
		{"valueOf", "+{ valueOf: f }", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte(prefix + c.code)})
			if err != nil {
				t.Fatal(err)
			}
			run := func(after int64) Result {
				res, err := New(Options{SnapshotAfter: after, CountPolls: true}).Run(context.Background(), p)
				if err != nil || res.Uncaught != nil {
					t.Fatal(err, res.Uncaught)
				}
				return res
			}
			polls, waited := run(0).Polls, 0
			for i := int64(1); i <= polls; i++ {
				if res := run(i); !res.Stopped || res.Polls != i {
					waited++
				}
			}
			if c.waits != (waited > 0) || polls < 2 {
				t.Errorf("%d of %d captures waited", waited, polls)
			}
		})
	}
}
