// A body that waits for undefined, and is captured when it is its turn to go on.
const log = (...a) => console.log(...a);
(async () => {
  if (await undefined) log('wrong');
  const v = await Promise.resolve();
  log('one', v, typeof v, String(await null), v === undefined ? 'u' : 'other');
})().then((v) => log('then', v, v === undefined));
Promise.resolve().then().then((v) => log('through', typeof v));
for (let i = 0; i < 5; i++) log('main', i);
