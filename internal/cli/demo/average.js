// A moving average over readings from a sensor, with everything that makes migration hard:
// closures that share state, recursion, and a loop in the middle of its work.
'use strict';

// readings is a closure with a state of its own: a small random number generator.
function readings(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 18 + (state % 1000) / 100;
  };
}

// movingAverage gives two closures that share their variables.
function movingAverage(size) {
  const last = [];
  let sum = 0;
  return {
    add(value) {
      last.push(value);
      sum += value;
      if (last.length > size) sum -= last.shift();
    },
    get mean() { return sum / last.length; },
  };
}

// smooth works recursively on halves, as filters do.
function smooth(values, from = 0, to = values.length) {
  if (to - from === 1) return values[from];
  const middle = (from + to) >> 1;
  return (smooth(values, from, middle) + smooth(values, middle, to)) / 2;
}

const next = readings(42);
const average = movingAverage(4);
const history = new Map();

for (let hour = 0; hour < 24; hour += 2) {
  const values = [];
  for (let i = 0; i < 8; i++) values.push(next());
  const value = smooth(values);
  average.add(value);
  history.set(hour, value);
  console.log(`${String(hour).padStart(2, '0')}:00  ${value.toFixed(2)}  average ${average.mean.toFixed(2)}  ${'#'.repeat(Math.round(value) - 15)}`);
}

const hottest = [...history].sort((a, b) => b[1] - a[1])[0];
console.log(`hottest at ${hottest[0]}:00 with ${hottest[1].toFixed(2)} degrees`);
