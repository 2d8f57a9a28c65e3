// The page that shows a program. A snapshot is offered as a file; thingsmig resume continues it.

const element = (id) => document.getElementById(id);
const showText = (stream, text) => {
  const part = document.createElement("span");
  if (stream === 2) part.className = "err";
  part.textContent = text;
  element("out").append(part);
};
const run = start({ output: showText });
window.thingsmig = run; // for the page's console
element("state").textContent = "running";
element("stop").disabled = false;
element("snapshot").disabled = !run.canAsk;
element("stop").onclick = run.stop;
element("snapshot").onclick = () => {
  element("snapshot").disabled = true;
  run.snapshot().catch(() => {}); // the end says it
};
run.end.then((r) => {
  element("stop").disabled = element("snapshot").disabled = true;
  if (r.uncaught !== undefined) showText(2, "Uncaught " + r.uncaught + "\n");
  for (const text of [r.broken, r.failed]) if (text !== undefined) showText(2, text + "\n");
  element("state").textContent = r.snapshot !== undefined ? "stopped by a snapshot" : "ended with status " + r.status;
  if (r.snapshot === undefined) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([r.snapshot], { type: "application/json" }));
  link.download = link.textContent = "snap.json";
  element("state").append(": ", link);
});
