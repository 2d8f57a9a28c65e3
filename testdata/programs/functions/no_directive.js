// Strings that are no directives though they have the value of one.
function joined() { 'use str\
ict'; return this !== undefined; }
function escaped() { 'use\x20strict'; return this !== undefined; }
function behind() { 'a'; 'use str\
ict'; 'use strict'; return this === undefined; }
let n = 0;
while (n < 2) n++;
console.log(joined.call(undefined), escaped.call(undefined), behind.call(undefined));
