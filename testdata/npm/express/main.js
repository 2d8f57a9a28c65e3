// A server that keeps sessions in memory, and clients of it in the same program, which ask again when a connection is
// lost on the way. What is asked twice counts once.
const http = require("http");
const express = require("express");
const session = require("express-session");

const app = express();
app.disable("x-powered-by");
let visitors = 0;
app.use(session({
  secret: "of the test", name: "id", resave: false, saveUninitialized: false,
  store: new session.MemoryStore(), cookie: { maxAge: 3600000 },
}));
app.use(express.json());
app.use(express.urlencoded({ extended: true }));

app.post("/cart", (req, res) => {
  const s = req.session;
  if (!s.cart) {
    s.cart = {};
    s.turn = 0;
    s.visitor = ++visitors;
  }
  const { turn, item, count } = req.body;
  if (Number(turn) === s.turn + 1) {
    s.turn++;
    s.cart[item] = (s.cart[item] || 0) + Number(count);
  }
  res.status(201).json({ turn: s.turn, cart: s.cart });
});

const router = express.Router();
router.param("item", (req, res, next, item) => {
  req.price = [...item].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 97;
  next();
});
router.get("/:item", (req, res) => {
  res.set("X-Price", String(req.price)).send(`${req.params.item} costs ${req.price * (Number(req.query.n) || 1)}`);
});
app.use("/price", router);

app.get("/total", (req, res, next) => {
  if (!req.session.cart) return next();
  let total = 0;
  for (const [item, n] of Object.entries(req.session.cart)) total += n * item.length;
  res.format({ json: () => res.json({ total }), text: () => res.send("total " + total) });
});
app.get("/fails", async (req, res, next) => {
  await null;
  next(Object.assign(new Error("no such luck"), { status: 418 }));
});
app.use((err, req, res, next) => res.status(err.status || 500).json({ error: err.message }));

const server = http.createServer(app);
const agent = new http.Agent({ keepAlive: true });

function once(method, path, headers, body) {
  return new Promise((ok, no) => {
    const req = http.request({ host: "127.0.0.1", port: server.address().port, method, path, headers, agent }, (res) => {
      let text = "";
      res.setEncoding("utf8").on("data", (part) => { text += part; }).on("error", no);
      res.on("end", () => ok({ status: res.statusCode, headers: res.headers, text }));
    });
    req.on("error", no);
    req.end(body);
  });
}

async function ask(method, path, headers = {}, body = undefined) {
  for (let wait = 1; ; wait = Math.min(50, wait * 2)) {
    try {
      return await once(method, path, headers, body);
    } catch (e) {
      if (!["ECONNRESET", "EPIPE", "ECONNREFUSED"].includes(e.code)) throw e;
      await new Promise((later) => setTimeout(later, wait));
    }
  }
}

const items = ["apple", "pear", "quince", "fig"];

async function client(number) {
  const headers = {};
  const seen = [];
  for (let turn = 1; turn <= 8; turn++) {
    const order = { turn, item: items[(number * turn) % items.length], count: number + turn };
    const body = turn % 2 ? JSON.stringify(order) : new URLSearchParams(order).toString();
    const type = turn % 2 ? "application/json" : "application/x-www-form-urlencoded";
    const res = await ask("POST", "/cart", { ...headers, "content-type": type }, body);
    if (res.headers["set-cookie"]) headers.cookie = res.headers["set-cookie"][0].split(";")[0];
    seen.push(JSON.parse(res.text).turn);
  }
  const total = await ask("GET", "/total", { ...headers, accept: number % 2 ? "text/plain" : "application/json" });
  return `${number}: ${seen.join("")} ${total.headers["content-type"]} ${total.text}`;
}

server.listen(0, "127.0.0.1", async () => {
  console.log((await Promise.all([1, 2, 3].map(client))).join("\n"));
  for (const path of ["/price/fig?n=3", "/total", "/fails", "/price/%E2%82%AC"]) {
    const res = await ask("GET", path);
    console.log(path, res.status, res.headers["x-price"], res.headers.etag, res.text.replace(/\s+/g, " "));
  }
  const etag = (await ask("GET", "/price/fig")).headers.etag;
  console.log((await ask("GET", "/price/fig", { "if-none-match": etag })).status);
  agent.destroy();
  server.close(() => console.log("closed"));
});
