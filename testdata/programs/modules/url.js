// URLs and their parameters while they are being changed and walked through, and the old url.parse.
'use strict';
const url = require('url');
const { URL: Same, URLSearchParams: SameParams, fileURLToPath, pathToFileURL, domainToASCII, domainToUnicode, urlToHttpOptions } = require('node:url');
console.log(Same === URL, SameParams === URLSearchParams);

const inputs = [
  'https://user:pa%20ss@example.com:8080/a/./b/../c?x=1&y=2#frag', 'HTTP://EXAMPLE.com:80', 'http://bücher.example/ü?ü#ü',
  'file:///C|/x/..', 'mailto:someone@example.com', 'data:text/plain,hi', 'http://0x7f.1/', 'http://[::ffff:1.2.3.4]:443/',
  'blob:https://example.com/uuid', 'foo://bar:1/baz?q', 'http://a b/', 'http://x:99999/', '//nowhere', 'javascript:alert(1)', 'ws://h/💩',
];
for (const input of inputs) {
  try {
    const u = new URL(input);
    console.log(u.href, u.origin, u.host, u.port, u.pathname, JSON.stringify([u.username, u.password, u.search, u.hash]));
  } catch (e) {
    console.log(e.name, e.code, e.message, e.input, Object.keys(e).join());
  }
}
const base = new URL('http://h.org/one/two/three?q#f');
for (const r of ['four', '../five', '/six', '//other/seven', '?eight', '#nine', '', './', 'http:ten', 'x:y']) {
  console.log(r, new URL(r, base).href, URL.canParse(r), URL.canParse(r, base));
}

// Setters, with a live searchParams beside them.
const u = new URL('https://example.com/path?a=1&b=2&a=3');
const p = u.searchParams;
console.log(u);
const steps = [
  () => { u.protocol = 'http'; }, () => { u.port = '80'; }, () => { u.port = '81x'; }, () => { u.hostname = 'exämple.org'; }, () => { u.host = 'other:99'; },
  () => { u.username = 'me@'; }, () => { u.password = ':'; }, () => { u.pathname = 'a b/../c'; }, () => { u.hash = 'x y'; }, () => { p.append('c', '4 & 5'); },
  () => { p.delete('a', '1'); }, () => { u.search = '?z=%41&z=+'; }, () => { p.sort(); }, () => { p.set('z', 'one'); }, () => { u.href = 'http://h/?n=1'; },
  () => { p.delete('n'); }, () => { u.protocol = 'foo'; }, () => { u.host = ''; }, () => { u.search = ''; },
];
for (const step of steps) {
  step();
  console.log(u.href, p.toString(), p.size);
}

// Iterators of parameters that change meanwhile.
const q = new URLSearchParams([['k', 'v'], ['l', 'w'], ['m', 'ü \ud800']]);
const seen = [];
for (const [k, v] of q) {
  seen.push(k + v);
  if (k === 'l') {
    q.append('n', 'later');
    q.delete('k');
  }
}
console.log(seen.join('|'), q.toString(), [...q.keys()].join(), [...q.values()].length);
const it = q.entries();
it.next();
console.log(it, q, String(it), Object.prototype.toString.call(q));
q.forEach(function (v, k, all) { console.log(this.t, k, v, all === q); }, { t: 1 });
console.log(new URLSearchParams({ a: 1, b: [2, 3] }).toString(), new URLSearchParams('?a=b&&c&=d&e=%zz%41').toString(), new URLSearchParams(q).get('l'), q.getAll('n'), q.has('n', 'x'));
for (const bad of [() => new URLSearchParams([['a']]), () => new URLSearchParams([1]), () => q.get(), () => q.append('a'), () => new URL(), () => q.get.call({}, 'a'), () => fileURLToPath('http://x'), () => fileURLToPath('file://host/x'), () => fileURLToPath('file:///a%2Fb'), () => fileURLToPath(3), () => { u.href = 'x'; }]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
}

// Files, domains, options of requests.
for (const f of ['/tmp/a b%c#d?e', '/x\\y/', '/ü~[1]|^"']) {
  const there = pathToFileURL(f);
  console.log(there.href, fileURLToPath(there) === f, fileURLToPath(there.href));
}
console.log(domainToASCII('español.com'), domainToASCII('xn--iñvalid.com') === '', domainToUnicode('xn--espaol-zwa.com'));
console.log(urlToHttpOptions(new URL('https://a:b@測試.example/x?y#z')));

// The old interface.
for (const text of ['http://user:pass@host.com:80/p/a/t/h?query=string#hash', '//h/p', 'javascript:alert(1)', 'mailto:a@b.c?subject=hello', 'HTTP://A.b/ c{d}', '/p?q=1&q=2', 'x', 'http://a.com:999999999/', 'file:///etc/passwd', 'http://[::1]:80/x']) {
  const o = url.parse(text, true);
  console.log(JSON.stringify(o), url.format(o));
}
for (const [from, to] of [['/one/two/three', 'four'], ['http://example.com/', '/one'], ['http://example.com/one', '/two'], ['http://a/b/c/d;p?q', '../../g'], ['mailto:a@b', 'c'], ['file:///x/y', '//z/w'], ['http://a/b', 'https:c']]) {
  console.log(url.resolve(from, to), url.resolveObject(from, to).href);
}
console.log(url.format({ protocol: 'http', hostname: 'h', port: 8, pathname: 'p q', query: { a: [1, 2], b: 'ü' }, hash: 'x' }), url.format(new URL('http://a:b@測試/x?y#z'), { auth: false, fragment: false, search: false, unicode: true }));
for (const bad of [() => url.parse('http://a\tb b/'), () => url.parse('http://[x/'), () => url.parse(1), () => url.format(1)]) {
  try {
    console.log(bad().href);
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
}

// Many of them, kept while others are made.
const kept = [];
for (let i = 0; i < 60; i++) {
  const v = new URL(`/item/${i}?i=${i}`, base);
  v.searchParams.append('twice', String(i * 2));
  if (i % 7 === 0) kept.push(v);
}
console.log(kept.map(String).join(' '), JSON.stringify({ kept }).length);
