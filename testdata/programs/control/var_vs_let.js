// Closures over var, let and const in one loop; the var is shared, the others are not; all are called in later loops.
var fs = [];
function probe(x) { var r = ''; for (var q = 0; q < 3; q++) { r += x; } return r; }
for (var v = 0; v < 4; v++) {
  let l = v * 2;
  const c = 'c' + probe(v);
  var w = v + l;
  fs.push(function (d) { v += d; l += d; w += d; return v + '/' + l + '/' + c + '/' + w; });
}
console.log('after loop v=' + v + ' w=' + w);
for (var n = 0; n < 2; n++) {
  for (var m = 0; m < fs.length; m++) { console.log(n + '.' + m + ' ' + fs[m](m + 1)); }
}
console.log('end v=' + v + ' w=' + w + ' n=' + n + ' m=' + m);
(function () {
  console.log('hoisted ' + typeof late + ' ' + typeof lateFn + ' ' + lateFn(2));
  for (var i = 0; i < 3; i++) { var late = (late || 0) + i; if (i === 1) { var inner = probe('z'); } }
  function lateFn(a) { for (var t = 0; t < a; t++) { late = undefined; } return 'fn' + late; }
  console.log('late ' + late + ' inner ' + inner);
})();
(function (a, a2) {
  var a;
  console.log('redeclared keeps ' + a);
  var a2 = probe(a2);
  for (var a = 0; a < 2; a++) { console.log('a ' + a + a2); }
})(7, 8);
