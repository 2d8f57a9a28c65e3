// strings: building by concatenation, joining, slicing, and reading characters

var ROUNDS = 160;

function hash(text) {
  var h = 7;
  for (var i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) % 16777213;
  return h;
}

function concatenated(n) {
  var text = '';
  for (var i = 0; i < n; i++) {
    text += String.fromCharCode(97 + i % 26);
    if (i % 11 === 0) text += '-' + i;
  }
  return text;
}

function joined(n) {
  var parts = [];
  for (var i = 0; i < n; i++) parts.push('key' + i + '=' + (i * i % 1009));
  return parts.join('&');
}

function parsed(query) {
  var sum = 0;
  var from = 0;
  while (from < query.length) {
    var to = query.indexOf('&', from);
    if (to < 0) to = query.length;
    var equals = query.indexOf('=', from);
    sum += parseInt(query.substring(equals + 1, to), 10) + query.slice(from, equals).length;
    from = to + 1;
  }
  return sum;
}

function reversed(text) {
  var out = '';
  for (var i = text.length - 1; i >= 0; i--) out += text.charAt(i);
  return out;
}

function words(text) {
  var pieces = text.split('-');
  var out = [];
  for (var i = 0; i < pieces.length; i++) {
    var piece = pieces[i];
    if (piece.length > 0) out.push(piece.charAt(0).toUpperCase() + piece.substr(1).toLowerCase());
  }
  return out.join(' ');
}

var sum = 0;
for (var r = 0; r < ROUNDS; r++) {
  var text = concatenated(600 + r);
  var query = joined(300 + r);
  sum = (sum * 3 + hash(text) + hash(reversed(text)) + hash(words(text)) + parsed(query)) % 1000000007;
}
console.log('strings', sum);
