// regexp: light work with regular expressions: test, exec, match, replace with functions, split (ES5)

var ROUNDS = 22;

var lines = [];
for (var i = 0; i < 60; i++) {
  lines.push('2031-0' + (1 + i % 9) + '-1' + i % 10 + 'T0' + i % 7 + ':30 host' + i % 5 + '.example.org user=' +
    'u' + i + ' "GET /path/' + i * 7 + '?q=' + i * 13 + '" ' + (i % 6 ? 200 : 404) + ' ' + i * 1021);
}

function parseLine(line) {
  var m = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d) ([a-z0-9.]+) user=(\w+) "([A-Z]+) ([^"?]*)(?:\?([^"]*))?" (\d{3}) (\d+)$/.exec(line);
  if (m === null) throw new Error('cannot read: ' + line);
  return { month: +m[2], host: m[6], path: m[9], query: m[10], status: +m[11], bytes: +m[12] };
}

function camel(text) {
  return text.replace(/[-_.](\w)/g, function (all, letter) {
    return letter.toUpperCase();
  });
}

function tokens(source) {
  var pattern = /\s*(?:(\d+\.?\d*)|([a-z_]\w*)|(.))/gi;
  var counts = [0, 0, 0];
  var m;
  while ((m = pattern.exec(source)) !== null) {
    if (m[1] !== undefined) counts[0]++;
    else if (m[2] !== undefined) counts[1]++;
    else counts[2]++;
  }
  return counts[0] * 10000 + counts[1] * 100 + counts[2];
}

var sum = 0;
for (var round = 0; round < ROUNDS; round++) {
  for (i = 0; i < lines.length; i++) {
    var entry = parseLine(lines[i]);
    if (/^host[13]\./.test(entry.host)) sum += entry.bytes % 1000;
    if (entry.status === 404) sum += camel(entry.host).length;
    sum += lines[i].split(/[ ."=]+/).length;
    var digits = lines[i].match(/\d+/g);
    sum += digits.length;
  }
  sum = (sum + tokens('total = (price_' + round + ' + 4.5) * count - offset[12] / 7')) % 1000000007;
}
console.log('regexp', sum);
