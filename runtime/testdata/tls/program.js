// An HTTPS server that keeps state in memory, clients of it that ask again when a connection is lost, and what is wrong with
// certificates. The test puts a key and a certificate in front: key, cert.
const https = require("https");
const tls = require("tls");

const sessions = new Map();
const server = https.createServer({ key, cert, requestCert: true, rejectUnauthorized: false }, (req, res) => {
  let body = "";
  req.setEncoding("utf8").on("data", (d) => { body += d; }).on("error", () => {});
  req.on("end", () => {
    const { id, turn } = JSON.parse(body);
    if (turn === (sessions.get(id) || 0) + 1) sessions.set(id, turn); // what was asked twice counts once
    const peer = req.socket.getPeerCertificate();
    res.setHeader("X-Peer", peer.subject ? peer.subject.CN : "nobody");
    res.end("x".repeat(20000) + sessions.get(id));
  });
});
server.on("tlsClientError", () => {}).on("clientError", (e, s) => s.destroy());

const lost = ["ECONNRESET", "EPIPE", "ECONNREFUSED"];
const again = () => new Promise((later) => setTimeout(later, 1));
const agents = [
  new https.Agent({ keepAlive: true, ca: cert }), new https.Agent({ keepAlive: true, ca: cert, key, cert, servername: "a.example.test" }),
];

function once(agent, data) {
  return new Promise((ok, no) => {
    const req = https.request({ host: "127.0.0.1", port: server.address().port, method: "POST", agent }, (res) => {
      let text = "";
      res.setEncoding("utf8").on("data", (d) => { text += d; }).on("error", no);
      res.on("end", () => ok([res.headers["x-peer"], text.length, text.replace(/x+/, "")]));
    });
    req.on("error", no).end(JSON.stringify(data));
  });
}

async function client(id) {
  const seen = [];
  for (let turn = 1; turn <= 4; turn++) {
    for (;;) {
      try {
        seen.push((await once(agents[id], { id, turn })).join(" "));
        break;
      } catch (e) {
        if (!lost.includes(e.code)) throw e;
        await again();
      }
    }
  }
  return seen;
}

// attempt connects until that succeeds or fails for a reason of its own.
async function attempt(options) {
  for (;;) {
    const e = await new Promise((ok) => {
      const s = tls.connect({ host: "127.0.0.1", port: server.address().port, ...options }, () => {
        ok(`${s.authorized} ${s.authorizationError} ${s.getProtocol()} ${s.encrypted} ${s.alpnProtocol} ` +
          `${s.getPeerCertificate().subject.O} ${s.getPeerCertificate().subjectaltname}`);
        s.destroy();
      });
      s.on("error", ok);
    });
    if (!lost.includes(e.code)) return e;
    await again();
  }
}

server.listen(0, "127.0.0.1", async () => {
  console.log(await Promise.all([client(0), client(1)]));
  for (const options of [
    { ca: cert }, { ca: cert, servername: "localhost" }, {}, { rejectUnauthorized: false }, { ca: cert, servername: "other.test" },
    { ca: cert, maxVersion: "TLSv1.2" }, { ca: cert, checkServerIdentity: () => new Error("not that one") },
  ]) {
    const e = await attempt(options);
    console.log(Object.keys(options).join(), e instanceof Error ? `${e.code} ${e.message}` : e);
  }
  try {
    tls.createSecureContext({ key: "no key", cert });
  } catch (e) {
    console.log("bad key", e instanceof Error);
  }
  for (const agent of agents) agent.destroy();
  server.close(() => console.log("closed"));
});
