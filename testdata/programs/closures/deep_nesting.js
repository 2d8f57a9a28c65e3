// Eight levels of nested functions, each with its own captured state, called from inside out and outside in.
function l1(a) {
  let n1 = 0; n1++;
  return function l2(b) {
    let n2 = n1++; const up = () => { n1 += 10; return n1; };
    return c => {
      let n3 = n2 + up();
      return function l4(d) {
        for (let i = 0; i < d; i++) { n3 += i; n2++; }
        const self = this && this.tag;
        return (e, f = () => n3 + e) => {
          let n5 = f() + n2;
          return {
            l6(g) { let n6 = n5 + g; const me = () => this.k; return { k: 2, l7: h => { n6 += h; n5++; n1++; return x => [a, b, c, d, e, f(), g, h, x, n1, n2, n3, n5, n6, self, me()].join(); } }; },
            k: 'outer-this',
          };
        };
      };
    };
  };
}
const s2 = l1('A'), s3a = s2('B1'), s3b = s2('B2'), s4a = s3a('C1'), s4b = s3b('C2');
const s5a = s4a.call({ tag: 'T' }, 3), s5b = s4b(2), s5c = s4a(1);
const o1 = s5a('E1'), o2 = s5b('E2', () => 'dflt'), o3 = s5c('E3');
const leaves = [o1.l6(1), o1.l6(2), o2.l6(3), o3.l6(4)].map((m, i) => m.l7(i * 100));
for (let r = 0; r < 2; r++) { leaves.forEach((f, i) => console.log(r + ' ' + i + ': ' + f('x' + r))); }
console.log(s3a('late').call({ tag: 'T2' }, 2)('E9').l6(9).l7(9)('z'));
const mk = n => n === 0 ? () => 'bottom' : (inner => () => n + '(' + inner() + ')')(mk(n - 1));
console.log(mk(9)());
