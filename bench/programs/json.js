// json: a tokenizer, a recursive parser and a printer for JSON, character by character (ES5, prototypes)

var ROUNDS = 35;

function Reader(text) {
  this.text = text;
  this.at = 0;
}

Reader.prototype.fail = function (what) {
  throw new Error(what + ' at ' + this.at);
};

Reader.prototype.skip = function () {
  for (;;) {
    var c = this.text.charCodeAt(this.at);
    if (c !== 32 && c !== 10 && c !== 9 && c !== 13) return;
    this.at++;
  }
};

Reader.prototype.take = function (c) {
  this.skip();
  if (this.text.charAt(this.at) !== c) return false;
  this.at++;
  return true;
};

Reader.prototype.expect = function (c) {
  if (!this.take(c)) this.fail('expected ' + c);
};

Reader.prototype.value = function () {
  this.skip();
  var c = this.text.charAt(this.at);
  switch (c) {
    case '{':
      return this.object();
    case '[':
      return this.array();
    case '"':
      return this.string();
    case 't':
      return this.word('true', true);
    case 'f':
      return this.word('false', false);
    case 'n':
      return this.word('null', null);
    default:
      return this.number();
  }
};

Reader.prototype.word = function (word, value) {
  if (this.text.substr(this.at, word.length) !== word) this.fail('expected ' + word);
  this.at += word.length;
  return value;
};

Reader.prototype.number = function () {
  var from = this.at;
  var c = this.text.charAt(this.at);
  while ((c >= '0' && c <= '9') || c === '-' || c === '+' || c === '.' || c === 'e' || c === 'E') {
    c = this.text.charAt(++this.at);
  }
  if (this.at === from) this.fail('expected a value');
  return parseFloat(this.text.substring(from, this.at));
};

var ESCAPES = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/' };

Reader.prototype.string = function () {
  this.expect('"');
  var out = '';
  var from = this.at;
  for (;;) {
    var c = this.text.charAt(this.at);
    if (c === '') this.fail('open string');
    if (c === '"') break;
    if (c === '\\') {
      out += this.text.substring(from, this.at);
      var e = this.text.charAt(this.at + 1);
      if (e === 'u') {
        out += String.fromCharCode(parseInt(this.text.substr(this.at + 2, 4), 16));
        this.at += 6;
      } else {
        if (!(e in ESCAPES)) this.fail('unknown escape');
        out += ESCAPES[e];
        this.at += 2;
      }
      from = this.at;
    } else {
      this.at++;
    }
  }
  out += this.text.substring(from, this.at);
  this.at++;
  return out;
};

Reader.prototype.array = function () {
  var out = [];
  this.expect('[');
  if (this.take(']')) return out;
  do {
    out.push(this.value());
  } while (this.take(','));
  this.expect(']');
  return out;
};

Reader.prototype.object = function () {
  var out = {};
  this.expect('{');
  if (this.take('}')) return out;
  do {
    this.skip();
    var key = this.string();
    this.expect(':');
    out[key] = this.value();
  } while (this.take(','));
  this.expect('}');
  return out;
};

function quoted(text) {
  var out = '"';
  for (var i = 0; i < text.length; i++) {
    var c = text.charAt(i);
    if (c === '"' || c === '\\') out += '\\' + c;
    else if (c === '\n') out += '\\n';
    else out += c;
  }
  return out + '"';
}

function print(value) {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  var parts = [];
  if (Array.isArray(value)) {
    for (var i = 0; i < value.length; i++) parts.push(print(value[i]));
    return '[' + parts.join(',') + ']';
  }
  for (var key in value) parts.push(quoted(key) + ':' + print(value[key]));
  return '{' + parts.join(',') + '}';
}

function sample(n) {
  var list = [];
  for (var i = 0; i < n; i++) {
    list.push({
      id: i,
      name: 'name "' + i + '"\n',
      price: i * 1.25,
      tags: ['red', 'green', 'blue'].slice(i % 3),
      nested: { yes: i % 2 === 0, no: null, path: 'a\\b', list: [i, -i, [i * 1e3]] }
    });
  }
  return { title: 'sample', list: list };
}

var sum = 0;
var text = print(sample(60));
for (var round = 0; round < ROUNDS; round++) {
  var again = print(new Reader(text).value());
  if (again !== text) throw new Error('the text changed on its way');
  for (var i = 0; i < again.length; i += 7) sum = (sum * 31 + again.charCodeAt(i)) % 1000003;
}
if (JSON.stringify(JSON.parse(text)) !== text) throw new Error('the built-in parser disagrees');
console.log('json', text.length, sum);
