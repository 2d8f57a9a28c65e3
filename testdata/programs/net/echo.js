// A server and its client in one program. Connections are lost when it goes elsewhere: the client connects again
// and asks for what it has not got yet, which is what a program on a network has to do anyway.
const net = require("net");

const server = net.createServer((socket) => {
  let line = "";
  socket.setEncoding("utf8");
  socket.on("data", (text) => {
    line += text;
    for (let at = line.indexOf("\n"); at >= 0; at = line.indexOf("\n")) {
      const number = Number(line.slice(0, at));
      line = line.slice(at + 1);
      let sum = 0;
      for (let i = 1; i <= number; i++) sum += i;
      socket.write(number + " " + sum + "\n");
    }
  });
  socket.on("error", () => {});
});

const answers = new Map();
const wanted = 30;
const kinds = new Set();

function ask() {
  let next = 1;
  while (answers.has(next)) next++;
  if (next > wanted) return finish();
  const socket = net.connect({ port: server.address().port, host: "127.0.0.1" });
  let text = "", failed = false;
  socket.setEncoding("utf8");
  socket.on("connect", () => socket.write(next + "\n"));
  socket.on("data", (part) => {
    text += part;
    if (!text.endsWith("\n")) return;
    const [number, sum] = text.trim().split(" ").map(Number);
    text = "";
    answers.set(number, sum);
    while (answers.has(next)) next++;
    if (next > wanted) socket.end();
    else socket.write(next + "\n");
  });
  socket.on("error", (e) => {
    failed = true;
    if (!["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(e.code)) console.log("unexpected", e);
    kinds.add(e.code);
  });
  socket.on("close", (hadError) => {
    if (hadError !== failed) console.log("close tells", hadError);
    setTimeout(ask, 1);
  });
}

function finish() {
  console.log([...answers].map(([n, s]) => n + ":" + s).join(" "));
  const port = server.address().port;
  server.close(() => {
    console.log("closed", server.listening, server.address());
    const late = net.connect(port, "127.0.0.1");
    late.on("error", (e) => console.log(e.code, e.syscall, e.port === port));
    late.on("close", (e) => console.log("the end", e));
  });
}

server.listen(0, "127.0.0.1", () => {
  console.log("listening", server.address().address, server.address().family);
  ask();
});
