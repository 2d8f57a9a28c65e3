// An HTTP server that keeps state in memory, and a client that asks again when a connection is lost.
const http = require("http");

const sessions = new Map();
const server = http.createServer((req, res) => {
  const chunks = [];
  req.on("error", () => {});
  req.on("data", (part) => chunks.push(part));
  req.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    if (req.method === "PUT") {
      const { id, turn, value } = JSON.parse(body);
      const session = sessions.get(id) || { turn: 0, sum: 0 };
      if (turn === session.turn + 1) { // what was asked twice counts once
        session.turn = turn;
        session.sum += value;
        sessions.set(id, session);
      }
      res.setHeader("Content-Type", "application/json");
      res.end(JSON.stringify(session));
    } else if (req.url === "/stream") {
      let n = 0;
      const more = () => {
        if (n === 5) return res.end();
        res.write("part " + n++ + "\n");
        setTimeout(more, 1);
      };
      more();
    } else {
      res.writeHead(404, { "X-Reason": "unknown" });
      res.end("no " + req.url);
    }
  });
});
server.on("clientError", (e, socket) => socket.destroy());

const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });

function once(method, path, body) {
  return new Promise((ok, no) => {
    const req = http.request({ host: "127.0.0.1", port: server.address().port, method, path, agent }, (res) => {
      let text = "";
      res.setEncoding("utf8");
      res.on("data", (part) => { text += part; });
      res.on("end", () => ok({ status: res.statusCode, headers: res.headers, text }));
      res.on("error", no);
    });
    req.on("error", no);
    req.end(body);
  });
}

async function ask(method, path, body) {
  for (;;) {
    try {
      return await once(method, path, body);
    } catch (e) {
      if (!["ECONNRESET", "EPIPE", "ECONNREFUSED"].includes(e.code)) throw e;
      await new Promise((ok) => setTimeout(ok, 1));
    }
  }
}

server.listen(0, "127.0.0.1", async () => {
  for (let turn = 1; turn <= 6; turn++) {
    await Promise.all(["a", "b", "c"].map((id, i) => ask("PUT", "/session", JSON.stringify({ id, turn, value: turn * (i + 1) }))));
  }
  console.log([...sessions].sort().map(([id, s]) => id + " " + s.turn + " " + s.sum).join(", "));
  const { status, headers, text } = await ask("GET", "/stream");
  console.log(status, headers["transfer-encoding"], JSON.stringify(text));
  const missing = await ask("GET", "/other?x=1");
  console.log(missing.status, missing.headers["x-reason"], missing.headers["content-length"], missing.text);
  agent.destroy();
  server.close(() => console.log("closed"));
});
