// Time that passes only where a program waits, for tests: Date goes by it.
function virtualDate(now) {
  const NativeDate = Date, construct = Reflect.construct, text = Date.prototype.toString, apply = Reflect.apply;
  function VirtualDate(...args) {
    if (new.target === undefined) return apply(text, new NativeDate(now()), []);
    return construct(NativeDate, args.length === 0 ? [now()] : args, new.target);
  }
  const { now: nowOfDate } = { now() { return Math_floor(now()); } };
  const names = Object.getOwnPropertyNames(NativeDate);
  for (let i = 0; i < names.length; i++) Object.defineProperty(VirtualDate, names[i], Object.getOwnPropertyDescriptor(NativeDate, names[i]));
  Object.defineProperty(VirtualDate, "now", { value: nowOfDate, writable: true, enumerable: false, configurable: true });
  Object.defineProperty(NativeDate.prototype, "constructor", { value: VirtualDate, writable: true, enumerable: false, configurable: true });
  Object.defineProperty(globalThis, "Date", { value: VirtualDate, writable: true, enumerable: false, configurable: true });
}
const Math_floor = Math.floor;
