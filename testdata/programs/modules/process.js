const state = { main: require.main === module, seen: [] };
process.stdout.write('text\n');
process.stdout.write(Buffer.from([0x62, 0x79, 0x74, 0x65, 0x73, 0x0a]), () => console.log('written'));
process.stdout.write(new Uint8Array([0xe2, 0x82, 0xac, 10]), 'utf8', () => { state.seen.push('callback'); });
process.env.TM_TEST_VALUE = 'set by the program';
process.exitCode = 0;
const start = process.hrtime();
const before = process.hrtime.bigint();
const ms = performance.now();
setTimeout(() => {
  const [s, ns] = process.hrtime(start);
  console.log(s * 1e9 + ns >= 3e7, process.hrtime.bigint() - before >= 30000000n, performance.now() - ms >= 30, process.uptime() > 0);
  console.log(state, process.env.TM_TEST_VALUE, typeof process.pid, process.version.split('.')[0], require.main === module);
}, 31);
for (let i = 0; i < 5; i++) setTimeout((k) => state.seen.push(k), 5 * i, i);
