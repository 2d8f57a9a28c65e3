// Writes what Node does with many URLs, one a line: node table.js [SEED [COUNT]] > table.json
'use strict';
let seed = Number(process.argv[2] || 1);
const count = Number(process.argv[3] || 1500);
const random = (n) => { // mulberry32
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
};
const pick = (list) => list[random(list.length)];
const some = (list, most) => { let s = ''; for (let n = random(most + 1); n > 0; n--) s += pick(list); return s; };

const schemes = ['http:', 'https:', 'ftp:', 'ws:', 'wss:', 'file:', 'mailto:', 'data:', 'blob:https:', 'javascript:', 'foo:', 'a+b-c.1:', 'HTTP:', 'FiLe:', '1a:', '', '', ':', 'http'];
const slashes = ['//', '//', '//', '/', '', '///', '\\\\', '\\', '/\\', '////'];
const users = ['', '', '', 'user@', 'user:pass@', ':@', ':p@', 'u:@', 'a@b@', 'u:p:q@', 'ü:ß@', 'a b@', '@', '%40:%3a@', "u'`{}|^[]@", 'a;b=c,d@'];
const hosts = ['example.com', 'EXAMPLE.com', 'localhost', 'a', '', '127.0.0.1', '127.1', '0x7f.1', '017700000001', '256.1.1.1', '1.2.3.4.5', '1.2.3', '0xffffffff', '4294967296', '1e3', '0x', '0x.0x', '09.1', '1.2.3.4.',
  '[::1]', '[1:2:3:4:5:6:7:8]', '[::ffff:1.2.3.4]', '[1::8:0:0:1]', '[1:0:0:2:0:0:0:3]', '[::1', '[:]', '[1:2:3:4:5:6:7]', '[::1.2.3]', '[g::]', '[1::2::3]', '[::01.2.3.4]', '[::1.2.3.4:5]', '[0:0::]', '[12345::]', '[1:]',
  'bücher.de', 'faß.de', 'ＧＯ.com', '日本語。jp', 'xn--bcher-kva.de', 'XN--BCHER-KVA.de', 'xn--a', 'xn--', 'xn--0', 'a..b', '.a', 'a.', '-a-', 'a_b', 'a--b', 'ab--c', 'a%41', '%65xample', 'a%20b', 'a b', 'a%00', 'a<b', 'a>b', 'a^b', 'a|b', 'a"b', "a'b", 'a!$&*+,;=~b', 'a{b}', 'a`b', 'a%', 'a%zz', '%ef%bc%85%ef%bc%94%ef%bc%91', 'a\u00adb', '\u200d', 'א1', 'אa', '☃', '💩.la', 'a\ufffdb', 'C:', 'c|', 'C|', 'x'.repeat(70), 'a\tb', 'I\u0307', 'ſ', 'K', '①', '1。2。3。4'];
const ports = ['', '', '', ':', ':80', ':443', ':21', ':0', ':8080', ':65535', ':65536', ':00080', ':8a', ':-1', ': 80', ':99999999999999'];
const parts = ['/', '/', '/a', '/b', '/.', '/..', '/./', '/../', '/%2e', '/%2E%2e', '/.%2E', '\\', '/C:', '/c|', '/C|/', '//', 'a', 'x y', 'é', '%41', '%zz', '%', ';', ':', '@', '"', '<', '>', '`', '{', '}', '|', '^', '[', ']', "'", '~', '💩', '\u0000', '\u007f', '\u0080', '\t', '\n', '*', '+', '='];
const queries = ['', '', '?', '?a=b', '?a=b&c=d', "?'", '? "<>`{}|^[]', '?é', '?a?b', '?%41%', '?a\tb', '?\u0000', '?💩'];
const hashes = ['', '', '', '#', '#a', '# "<>`{}|^[]\'', '#é', '#a#b', '#%41%', '#\u0000', '#\t'];
const around = ['', '', '', '', '', ' ', '\t', '\n ', '\u0000', '\u001f', '\u00a0'];

const whole = () => pick(around) + pick(schemes) + pick(slashes) + pick(users) + pick(hosts) + pick(ports) + some(parts, 5) + pick(queries) + pick(hashes) + pick(around);
const relative = () => pick([whole, () => some(parts, 4) + pick(queries) + pick(hashes), () => pick(slashes) + pick(hosts) + pick(ports) + some(parts, 3), () => pick(queries) + pick(hashes), () => pick(schemes) + some(parts, 4)])();
const bases = ['http://u:p@h.com:8080/a/b/c?q#f', 'http://h.com', 'file:///C:/x/y', 'file://host/p/q', 'file:///p', 'foo:opaque path ?q', 'foo://h/p/q?x', 'foo:/p/q', 'mailto:x', 'https://h/?q', 'nonsense', 'data:text/plain,x  ', 'foo:///a', 'blob:https://a/b'];
const names = ['protocol', 'host', 'hostname', 'port', 'username', 'password', 'pathname', 'search', 'hash', 'href'];
const values = {
  protocol: () => pick([...schemes, 'https', 'http:x', 'file', 'foo', 'ws', 'é', 'http:80', 'a b']),
  host: () => pick(hosts) + pick(ports) + pick(['', '', '/x', '?x', '#x', '\\x', '@x']),
  hostname: () => pick(hosts) + pick(['', '', ':80', '/x', '?x', '#x', '\\x', '@x']),
  port: () => pick(['', '80', '443', '8080', '65536', '90x', 'x90', ' 90', '9\t0', '-1', '0', '000081', '1.5', '8080/x', '8080?x', '99999999999']),
  username: () => pick(['', 'a', 'a:b', 'é', "a@/?#'`{}|^[] ;=", '%41%', '\u0000', '\t']),
  password: () => pick(['', 'a', 'a:b', 'é', "a@/?#'`{}|^[] ;=", '%41%', '\u0000', '\n']),
  pathname: () => some(parts, 5) + pick(queries) + pick(hashes),
  search: () => pick(['', '?', 'x', ...queries]) + pick(['', '#z', ' ']),
  hash: () => pick(['', '#', 'x', ...hashes]) + pick(['', '?z', ' ']),
  href: whole,
};

const special = /^(https?|wss?|ftp|file):/i;

function show(u) {
  return [u.href, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash];
}

for (let i = 0; i < count; i++) {
  const c = {};
  c.input = random(2) ? whole() : relative();
  if (random(2)) c.base = pick(bases);
  if (/^(foo:opaque|mailto:|data:|blob:)/.test(c.base) && c.input.includes('#')) {
    continue; // Node resolves against an opaque path if there is a fragment anywhere
  }
  if (c.input.split(/[/\\?#]/).some((p) => /^([\0-\x20]*(\.|%2e)){2}[\0-\x20]*$/i.test(p))) {
    const scheme = /^[\0-\x20]*([a-z]+:)?/i.exec(c.input)[1] || String(c.base);
    if (!special.test(scheme) || /^file:/i.test(scheme)) {
      continue; // Node drops too much of foo:/.., too little of file:///a:b/..
    }
  }
  let u;
  try {
    u = new URL(c.input, c.base);
  } catch {
    c.fails = true;
  }
  if (u) {
    c.is = show(u);
    if (random(2)) {
      c.set = [];
      for (let n = 1 + random(3); n > 0; n--) {
        const name = pick(names), value = values[name]();
        const dots = /^(\.|%2e){2}$/i;
        if (name === 'host' && (u.host === '' || value.includes('::')) || name === 'port' && value === 'x90' || name === 'hostname' && value === '') {
          continue; // Node forgets the port then, or an empty host
        }
        if (name === 'pathname' && (u.protocol === 'file:' || !special.test(u.protocol)) && value.split(/[\t\n]*[/\\?#][\t\n]*/).some((p) => dots.test(p))) {
          continue;
        }
        if (name === 'pathname' && u.host === '' && /^[\t\n]*\/[\t\n]*\//.test(value)) {
          continue; // Node loses the query then
        }
        try {
          u[name] = value;
        } catch {
          continue;
        }
        c.set.push([name, value, ...show(u)]);
      }
    }
  }
  console.log(JSON.stringify(c));
}
