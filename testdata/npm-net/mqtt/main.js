// Moving averages over a day of what sensors send, exactly once: MQTT at QoS 2 with a session that outlives connections.
// The first argument is the port of the broker.
const mqtt = require("mqtt");

const day = 24 * 3600;
const windows = new Map(); // sensor -> {readings: [[time, value]], sum, last}
const faults = [];
let received = 0;

// One session for what comes and one for what goes: the broker of the test numbers both in one list.
const [client, results] = ["averages", "results"].map((clientId) => {
  const c = mqtt.connect({
    protocol: "mqtt", host: "127.0.0.1", port: Number(process.argv[2]), clientId, clean: false,
    reconnectPeriod: 20, connectTimeout: 5000, keepalive: 30,
  });
  return c.on("error", (e) => {
    if (!["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(e.code)) console.log("unexpected", e);
  });
});

function reading(sensor, { n, time, value }) {
  let w = windows.get(sensor);
  if (!w) windows.set(sensor, w = { readings: [], sum: 0, last: 0 });
  if (n !== w.last + 1) faults.push(`${sensor}: ${n} after ${w.last}`);
  w.last = n;
  w.readings.push([time, value]);
  w.sum += value;
  while (w.readings[0][0] <= time - day) w.sum -= w.readings.shift()[1];
  const average = Math.round(1000 * w.sum / w.readings.length) / 1000;
  results.publish("average/" + sensor, JSON.stringify({ n, time, average, of: w.readings.length }), { qos: 2 });
}

client.on("message", (topic, message) => {
  const [kind, sensor] = topic.split("/");
  if (kind === "sensor") {
    received++;
    reading(sensor, JSON.parse(message));
  } else {
    results.publish("average/done", JSON.stringify({ received }), { qos: 2 }, () => results.end(() => client.end(finish)));
  }
});

function finish() {
  for (const [sensor, w] of [...windows].sort()) {
    console.log(sensor, w.last, w.readings.length, (w.sum / w.readings.length).toFixed(3));
  }
  console.log(received, "readings,", faults.length, "lost or twice", faults.slice(0, 5));
}

client.subscribe({ "sensor/+": { qos: 2 }, "control/end": { qos: 2 } }, (err, granted) => {
  if (err) throw err;
  console.log(granted.map((g) => g.topic + " " + g.qos).join(", "));
  results.publish("average/ready", "{}", { qos: 2 });
});
