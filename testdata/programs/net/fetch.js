// fetch, with a server in the same program. A request whose connection is lost is made again.
const http = require("http");

const server = http.createServer((req, res) => {
  let body = "";
  req.on("error", () => {});
  req.setEncoding("utf8").on("data", (part) => { body += part; });
  req.on("end", () => {
    if (req.url === "/moved") {
      res.writeHead(302, { Location: "/echo?from=moved" }).end();
    } else if (req.url === "/slow") {
      setTimeout(() => res.end("at last"), 3600000).unref();
    } else if (req.url === "/parts") {
      res.write("one ");
      setTimeout(() => res.end("two"), 2);
    } else if (req.url === "/none") {
      res.writeHead(204).end();
    } else {
      res.writeHead(req.url.startsWith("/echo") ? 200 : 404, { "Content-Type": "application/json", "Set-Cookie": ["a=1", "b=2"] });
      const { accept, "content-type": type, "user-agent": agent, "x-mine": mine } = req.headers;
      res.end(JSON.stringify({ method: req.method, url: req.url, body, accept, type, agent, mine }));
    }
  });
});

// again is fetch and a use of what it gives, as often as it takes.
async function again(path, init, use) {
  for (;;) {
    try {
      return await use(await fetch(`http://127.0.0.1:${server.address().port}${path}`, init));
    } catch (e) {
      const cause = e.cause;
      if (!["ECONNRESET", "EPIPE", "ECONNREFUSED", "UND_ERR_SOCKET"].includes(cause?.code)) throw e;
      await new Promise((ok) => setTimeout(ok, 1));
    }
  }
}

server.listen(0, "127.0.0.1", async () => {
  const told = (r) => [r.status, r.statusText, r.ok, r.redirected, new URL(r.url).pathname + new URL(r.url).search, r.headers.get("content-type")].join(" ");
  console.log(await again("/echo", undefined, async (r) => told(r) + " " + await r.text()));
  console.log(await again("/echo", { method: "post", body: new URLSearchParams({ a: "ä", b: "1 2" }), headers: { "X-Mine": "yes" } }, (r) => r.json()));
  console.log(await again("/echo", { method: "PUT", body: JSON.stringify([1, 2]), headers: [["content-type", "application/json"]] }, (r) => r.json()));
  console.log(await again("/moved", undefined, async (r) => told(r) + " " + (await r.json()).url));
  console.log(await again("/moved", { redirect: "manual" }, async (r) => [r.status, r.headers.get("location")]));
  console.log(await again("/other", undefined, async (r) => told(r) + " " + r.headers.getSetCookie() + " " + r.headers.get("set-cookie")));
  console.log(await again("/none", undefined, async (r) => [r.status, r.body, await r.text()]));
  console.log(await again("/echo", { method: "HEAD" }, async (r) => [r.status, await r.text()]));
  console.log(await again("/parts", undefined, async (r) => {
    let text = "";
    for await (const part of r.body) text += new TextDecoder().decode(part);
    return [text, r.bodyUsed];
  }));
  console.log(await again("/echo", undefined, async (r) => {
    const copy = r.clone();
    return [(await r.text()).length, (await copy.text()).length, (await r.text().catch((e) => e)).name];
  }));

  const stop = new AbortController();
  setTimeout(() => stop.abort(), 5);
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${server.address().port}/slow`, { signal: stop.signal });
    } catch (e) {
      if (e.name === "AbortError") {
        console.log(e.name, e.message, e === stop.signal.reason);
        break;
      }
    }
  }
  for (const [input, init] of [["nonsense", {}], ["http://localhost/", { method: "GET", body: "x" }]]) {
    await fetch(input, init).catch((e) => console.log(e.name, e.message, e.cause?.code));
  }
  const h = new Headers({ b: "2", A: " 1 " });
  h.append("a", "3");
  console.log([...h], h.has("B"), h.get("none"));
  const made = Response.json({ x: 1 }, { status: 201 });
  console.log(made.status, made.headers.get("content-type"), await made.json(), made.bodyUsed);
  server.closeAllConnections();
  server.close(() => console.log("closed"));
});
