// How a program takes part in its migration. What it asks of the host, and when, is in runtime/migration.go.
'use strict';
const { codes: { ERR_INVALID_ARG_TYPE }, coded } = require('internal/errors');
const { validateFunction, validateOneOf, validateString } = require('internal/validators');
const { customInspectSymbol } = require('internal/util');
const loop = require('internal/loop');
const { migration } = internal;

const before = [], arrived = [];
let here = migration.origin(); // the machine that the program is on
let telling = false; // the functions for before a snapshot are to be called, or run
let running; // a promise, while they run
let arrival; // a promise, while the functions for where it goes on run

function on(event, listener) {
  validateOneOf(event, 'event', ['before-snapshot', 'resume']);
  validateFunction(listener, 'listener');
  const list = event === 'resume' ? arrived : before;
  list.push(listener);
  arm();
  return () => {
    const at = list.indexOf(listener);
    if (at >= 0) list.splice(at, 1);
    arm();
  };
}

function arm() {
  migration.handlers(before.length > 0);
  loop.beforeWaits(before.length > 0 ? look : undefined);
}

// look is called in each turn of the loop.
function look() {
  if (!migration.announced() || telling) return;
  telling = true;
  loop.complete(1, tell, []);
}

async function tell() {
  let ok = false;
  try {
    await prepare();
    ok = true;
  } finally {
    telling = false;
    migration.ready(ok);
  }
}

// prepare calls the functions for before a snapshot, one after the other. Who comes while they run waits for the same.
function prepare() {
  running ??= prepareAll();
  return running;
}

async function prepareAll() {
  try {
    await callAll(before);
  } finally {
    running = undefined;
  }
}

async function callAll(list) {
  for (const listener of [...list]) await listener();
}

// rearm is called by the host when the program goes on, before anything of it runs.
function rearm() {
  migration.handlers(before.length > 0);
  if (migration.origin() === here) return;
  here = migration.origin();
  if (arrived.length > 0) loop.complete(1, arrive, []);
}

function arrive() {
  arrival ??= arriveAll();
}

async function arriveAll() {
  try {
    await callAll(arrived);
  } finally {
    arrival = undefined;
  }
}

const hop = () => ({ host: migration.host(), hops: migration.hops(), from: migration.from() });

async function capture(stop) {
  if (before.length > 0) await prepare();
  else await undefined; // what is below on the stack is over, whoever has called
  const left = here;
  migration.request(stop);
  while (migration.requested()) await new Promise((done) => { loop.setImmediate(done); });
  const resumed = here !== left;
  if (resumed) {
    if (arrived.length > 0) await new Promise((done) => { loop.complete(1, done, []); });
    if (arrival !== undefined) await arrival;
  } else {
    const why = migration.failed();
    if (why !== undefined) throw coded(new Error(`The snapshot could not be written: ${why}`), 'ERR_SNAPSHOT_NOT_WRITTEN', 'Error');
  }
  return { resumed, host: migration.host(), hops: migration.hops() };
}

const snapshot = () => capture(false);
const migrate = () => capture(true);

// ---- what is known by name

const missing = (kind, name) => coded(new Error(`There is no ${kind} '${name}' on this host`), `ERR_${kind.toUpperCase()}_NOT_FOUND`, 'Error');

class Secret {
  #name;
  constructor(name) { this.#name = name; }
  get name() { return this.#name; }
  get value() {
    const value = migration.secret(this.#name);
    if (value === undefined) throw missing('secret', this.#name);
    return value;
  }
  toString() { return `[secret ${this.#name}]`; }
  toJSON() { return this.toString(); }
  [customInspectSymbol]() { return this.toString(); }
}

function secret(name) {
  validateString(name, 'name');
  if (!migration.hasSecret(name)) throw missing('secret', name);
  return new Secret(name);
}

class Device {
  #name;
  constructor(name) { this.#name = name; }
  get name() { return this.#name; }
  call(method, ...args) {
    validateString(method, 'method');
    const result = migration.device(this.#name, method, JSON.stringify(args));
    if (typeof result === 'string') return JSON.parse(result);
    return result === undefined ? undefined : require('buffer').Buffer.from(result);
  }
  read(...args) { return this.call('read', ...args); }
  write(...args) { return this.call('write', ...args); }
}

const device = {
  get(name) {
    validateString(name, 'name');
    if (!migration.hasDevice(name)) throw missing('device', name);
    return new Device(name);
  },
};

module.exports = { migrate, snapshot, on, hop, secret, device, Secret, Device, rearm };
