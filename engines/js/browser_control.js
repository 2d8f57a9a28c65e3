// The page that thingsmig serves to the browser that it has started: it runs what it is told, and tells what comes of it. base is
// the address of that process.

const send = (path, body) => fetch(base + path, { method: "POST", body }).then((r) => {
  if (!r.ok) throw new Error(path + ": " + r.status);
});

const running = new Map(); // number of a program -> what start has given

async function runJob(id, options) {
  const job = await (await fetch(base + "job/" + id)).text();
  let queue = [], sending; // what is printed goes in order, together if there is much of it
  const flush = async () => {
    while (queue.length > 0) {
      const part = queue;
      queue = [];
      await send("out/" + id, JSON.stringify(part));
    }
    sending = undefined;
  };
  const run = start({ ...options, job, compiler: base + "compile/" + id, output: (stream, text) => {
    queue.push({ stream, text });
    return sending ??= flush();
  } });
  running.set(id, run);
  const { snapshot, ...end } = await run.end;
  running.delete(id);
  await sending;
  if (snapshot !== undefined) await send("snapshot/" + id, snapshot);
  await send("end/" + id, JSON.stringify(end));
}

(async () => {
  for (;;) {
    const events = await (await fetch(base + "events")).json(); // waits until there is something
    for (const e of events) {
      if (e.run !== undefined) runJob(e.run, e.options).catch((x) => send("end/" + e.run, JSON.stringify({ status: 1, failed: String(x), polls: 0, cpu: 0 })));
      else if (e.ask !== undefined) running.get(e.ask)?.snapshot().catch(() => {});
      else if (e.stop !== undefined) running.get(e.stop)?.stop();
    }
  }
})();
