'use strict';
class Performance {
  now() {
    return internal.exactNow();
  }

  get timeOrigin() {
    return Date.now() - internal.exactNow();
  }

  mark() {}
  measure() {}
  clearMarks() {}
  clearMeasures() {}
  getEntries() { return []; }

  toJSON() {
    return { timeOrigin: this.timeOrigin };
  }
}
Object.defineProperty(Performance.prototype, Symbol.toStringTag, { configurable: true, value: 'Performance' });
const performance = new Performance();
module.exports = { performance, Performance };
