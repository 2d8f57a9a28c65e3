// Moving averages over a day of what sensors send, exactly once: MQTT at QoS 2 with a session that outlives connections.
// The first argument is the port of the broker.
const mqtt = require("mqtt");

const day = 24 * 3600;
const windows = new Map(); // sensor -> {readings: [[time, value]], sum, last}
const faults = [];
let received = 0;

const client = mqtt.connect({
  protocol: "mqtt", host: "127.0.0.1", port: Number(process.argv[2]), clientId: "averages", clean: false,
  reconnectPeriod: 20, keepalive: 300,
});
client.on("error", (e) => {
  if (!["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(e.code)) console.log("unexpected", e);
});

// What goes out to a topic goes one by one. A message that the client has not taken because the connection was lost just then
// ("Connection closed") is given to it again.
const outboxes = new Map(); // topic -> messages with what is to be called behind them

function send(topic, data, done) {
  let box = outboxes.get(topic);
  if (!box) outboxes.set(topic, box = []);
  box.push([JSON.stringify(data), done]);
  if (box.length === 1) next(topic, box);
}

function next(topic, box) {
  const [text, done] = box[0];
  client.publish(topic, text, { qos: 2 }, (err) => {
    if (err) return setImmediate(next, topic, box);
    box.shift();
    if (box.length > 0) next(topic, box);
    if (done) done();
  });
}

function reading(sensor, { n, time, value }) {
  let w = windows.get(sensor);
  if (!w) windows.set(sensor, w = { readings: [], sum: 0, last: 0 });
  if (n !== w.last + 1) faults.push(`${sensor}: ${n} after ${w.last}`);
  w.last = n;
  w.readings.push([time, value]);
  w.sum += value;
  while (w.readings[0][0] <= time - day) w.sum -= w.readings.shift()[1];
  const average = Math.round(1000 * w.sum / w.readings.length) / 1000;
  send("average/" + sensor, { n, time, average, of: w.readings.length });
}

client.on("message", (topic, message) => {
  const [kind, sensor] = topic.split("/");
  if (kind === "sensor") {
    received++;
    reading(sensor, JSON.parse(message));
  } else {
    send("average/done", { received }, () => client.end(finish));
  }
});

function finish() {
  for (const [sensor, w] of [...windows].sort()) {
    console.log(sensor, w.last, w.readings.length, (w.sum / w.readings.length).toFixed(3));
  }
  console.log(received, "readings,", faults.length, "lost or twice", faults.slice(0, 5));
}

function subscribe() {
  client.subscribe({ "sensor/+": { qos: 2 }, "control/end": { qos: 2 } }, (err, granted) => {
    if (err) return setImmediate(subscribe);
    console.log(granted.map((g) => g.topic + " " + g.qos).join(", "));
    send("average/ready", {});
  });
}
subscribe();
