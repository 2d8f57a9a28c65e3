// Streams of events from several emitters, joined, grouped and counted: rxjs, eventemitter3, a state machine of xstate.
'use strict';
const { Subject, fromEvent, merge, timer, interval, of, from, throwError, combineLatest, firstValueFrom, lastValueFrom } = require('rxjs');
const { map, filter, scan, bufferCount, groupBy, mergeMap, switchMap, take, takeUntil, toArray, retry, catchError, withLatestFrom, share, concatMap, delay, pairwise, reduce } = require('rxjs/operators');
const EventEmitter3 = require('eventemitter3');
const NodeEmitter = require('events');
const { createMachine, interpret, assign } = require('xstate');

const devices = Array.from({ length: 5 }, (_, id) => Object.assign(id % 2 ? new EventEmitter3() : new NodeEmitter(), { id }));
const readings = merge(...devices.map((d) => fromEvent(d, 'reading').pipe(map((value) => ({ id: d.id, value }))))).pipe(share());
const stop = new Subject();

readings.pipe(takeUntil(stop), groupBy((r) => r.id), mergeMap((g) => g.pipe(bufferCount(20, 10), map((list) => [g.key, list.reduce((a, r) => a + r.value, 0) / list.length])))).subscribe({
  next: ([id, mean]) => console.log('mean', id, mean.toFixed(3)),
  complete: () => console.log('means complete'),
});
readings.pipe(takeUntil(stop), pairwise(), filter(([a, b]) => Math.abs(a.value - b.value) > 90), scan((n) => n + 1, 0), withLatestFrom(readings)).subscribe(([n, r]) => console.log('jump', n, r.id));

const machine = createMachine({
  id: 'valve', initial: 'closed', predictableActionArguments: true, context: { opened: 0, since: 0, log: [] },
  states: {
    closed: { on: { HOT: { target: 'open', actions: assign({ opened: (c) => c.opened + 1 }) } } },
    open: { entry: assign({ since: 0 }), on: { COLD: 'closed', TICK: [{ target: 'cooling', cond: (c) => c.since >= 12 }, { actions: assign({ since: (c) => c.since + 1 }) }] } },
    cooling: { entry: assign({ log: (c, e) => [...c.log, e.type] }), always: { target: 'broken', cond: (c) => c.opened >= 6 }, on: { COLD: 'closed', HOT: 'open' } },
    broken: { type: 'final' },
  },
});
const service = interpret(machine).onTransition((s) => { if (s.changed && s.event.type !== 'TICK') console.log('valve', s.value, s.context.opened); }).onDone(() => console.log('valve done')).start();

let seed = 42;
const random = (n) => (seed = (seed * 16807) % 2147483647) % n;
let ticks = 0;
const ticker = setInterval(() => {
  for (const d of devices) if (random(3)) d.emit('reading', random(100));
  const r = random(12);
  const send = (type) => service.status === 1 && service.send(type);
  send('TICK');
  if (r === 0) send('HOT');
  if (r === 1) send('COLD');
  if (++ticks === 150) {
    clearInterval(ticker);
    stop.next();
    console.log(devices.map((d) => d.listenerCount('reading')).join());
    finish();
  }
}, 5);

async function finish() {
  let tries = 0;
  const flaky = of(1, 2, 3).pipe(concatMap((x) => of(x).pipe(delay(10 * x))), switchMap((x) => (x === 3 && ++tries < 3 ? throwError(() => new Error('try ' + tries)) : of(x * x))));
  console.log(await lastValueFrom(flaky.pipe(retry(5), toArray())));
  console.log(await firstValueFrom(combineLatest([timer(100).pipe(map(() => 'late')), interval(30).pipe(take(5), reduce((a, b) => a + b))])));
  console.log(await lastValueFrom(from([1, 2]).pipe(mergeMap((x) => throwError(() => new RangeError('no ' + x))), catchError((e) => of(e.name + e.message)))));
  service.stop();
}
