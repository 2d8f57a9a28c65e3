// richards: a simulated operating system kernel: tasks, packets, a scheduler by priority (ES5, prototypes)

var RUNS = 5;
var IDLE_TURNS = 10000;

// What travels between the tasks.
var TO_DEVICE = 0;
var TO_WORKER = 1;

// Who is who: the index into the scheduler's table.
var IDLE = 0;
var WORKER = 1;
var HANDLER_A = 2;
var HANDLER_B = 3;
var DEVICE_A = 4;
var DEVICE_B = 5;
var TASKS = 6;

var PAYLOAD = 4;

function Packet(next, owner, kind) {
  this.next = next;
  this.owner = owner;
  this.kind = kind;
  this.position = 0;
  this.bytes = [];
  for (var i = 0; i < PAYLOAD; i++) this.bytes.push(0);
}

// Puts the packet at the end of a queue and returns the head of the queue.
Packet.prototype.appendTo = function (head) {
  this.next = null;
  if (head === null) return this;
  var last = head;
  while (last.next !== null) last = last.next;
  last.next = this;
  return head;
};

// A slot in the scheduler. The three flags decide whether it may run.
function Slot(next, id, priority, inbox, job) {
  this.next = next;
  this.id = id;
  this.priority = priority;
  this.inbox = inbox;
  this.job = job;
  this.hasPacket = inbox !== null;
  this.suspended = true;
  this.held = false;
}

Slot.prototype.cannotRun = function () {
  return this.held || (this.suspended && !this.hasPacket);
};

Slot.prototype.run = function () {
  var packet = null;
  if (this.suspended && this.hasPacket) {
    packet = this.inbox;
    this.inbox = packet.next;
    this.suspended = false;
    this.hasPacket = this.inbox !== null;
  }
  return this.job.step(packet);
};

// Takes a packet in and says which of the two slots should go next.
Slot.prototype.receive = function (sender, packet) {
  if (this.inbox === null) {
    this.inbox = packet;
    this.hasPacket = true;
    if (this.priority > sender.priority) {
      packet.next = null;
      return this;
    }
    packet.next = null;
  } else {
    this.inbox = packet.appendTo(this.inbox);
  }
  return sender;
};

function Kernel() {
  this.table = [null, null, null, null, null, null];
  this.chain = null;
  this.current = null;
  this.sent = 0;
  this.holds = 0;
}

Kernel.prototype.add = function (id, priority, inbox, job) {
  var slot = new Slot(this.chain, id, priority, inbox, job);
  this.chain = slot;
  this.table[id] = slot;
  return slot;
};

Kernel.prototype.loop = function () {
  this.current = this.chain;
  while (this.current !== null) {
    if (this.current.cannotRun()) {
      this.current = this.current.next;
    } else {
      this.current = this.current.run();
    }
  }
};

Kernel.prototype.wait = function () {
  this.current.suspended = true;
  return this.current;
};

Kernel.prototype.hold = function () {
  this.holds++;
  this.current.held = true;
  return this.current.next;
};

Kernel.prototype.release = function (id) {
  var slot = this.table[id];
  slot.held = false;
  return slot.priority > this.current.priority ? slot : this.current;
};

Kernel.prototype.send = function (packet) {
  var target = this.table[packet.owner];
  this.sent++;
  packet.next = null;
  packet.owner = this.current.id;
  return target.receive(this.current, packet);
};

// Wakes one device or the other, as a shift register says.
function IdleJob(kernel, seed, turns) {
  this.kernel = kernel;
  this.register = seed;
  this.turns = turns;
}

IdleJob.prototype.step = function () {
  this.turns--;
  if (this.turns === 0) return this.kernel.hold();
  if ((this.register & 1) === 0) {
    this.register = this.register >> 1;
    return this.kernel.release(DEVICE_A);
  }
  this.register = (this.register >> 1) ^ 0xd008;
  return this.kernel.release(DEVICE_B);
};

// Keeps one packet back until the handler has given the result of the last.
function DeviceJob(kernel) {
  this.kernel = kernel;
  this.kept = null;
}

DeviceJob.prototype.step = function (packet) {
  if (packet === null) {
    if (this.kept === null) return this.kernel.wait();
    var kept = this.kept;
    this.kept = null;
    return this.kernel.send(kept);
  }
  this.kept = packet;
  return this.kernel.hold();
};

// Fills packets with letters and gives them to the handlers in turn.
function WorkerJob(kernel) {
  this.kernel = kernel;
  this.target = HANDLER_A;
  this.letter = 0;
}

WorkerJob.prototype.step = function (packet) {
  if (packet === null) return this.kernel.wait();
  this.target = this.target === HANDLER_A ? HANDLER_B : HANDLER_A;
  packet.owner = this.target;
  packet.position = 0;
  for (var i = 0; i < PAYLOAD; i++) {
    this.letter++;
    if (this.letter > 26) this.letter = 1;
    packet.bytes[i] = this.letter;
  }
  return this.kernel.send(packet);
};

// Passes the bytes of work packets to a device, one device packet a byte.
function HandlerJob(kernel) {
  this.kernel = kernel;
  this.work = null;
  this.device = null;
}

HandlerJob.prototype.step = function (packet) {
  if (packet !== null) {
    if (packet.kind === TO_WORKER) this.work = packet.appendTo(this.work);
    else this.device = packet.appendTo(this.device);
  }
  if (this.work !== null) {
    var work = this.work;
    if (work.position < PAYLOAD) {
      if (this.device !== null) {
        var device = this.device;
        this.device = device.next;
        device.position = work.bytes[work.position];
        work.position++;
        return this.kernel.send(device);
      }
    } else {
      this.work = work.next;
      return this.kernel.send(work);
    }
  }
  return this.kernel.wait();
};

function devicePackets(device) {
  var queue = new Packet(null, device, TO_DEVICE);
  queue = new Packet(queue, device, TO_DEVICE);
  return new Packet(queue, device, TO_DEVICE);
}

function simulate() {
  var kernel = new Kernel();
  var idle = kernel.add(IDLE, 0, null, new IdleJob(kernel, 1, IDLE_TURNS));
  idle.suspended = false;

  var queue = new Packet(null, WORKER, TO_WORKER);
  queue = new Packet(queue, WORKER, TO_WORKER);
  kernel.add(WORKER, 1000, queue, new WorkerJob(kernel));

  kernel.add(HANDLER_A, 2000, devicePackets(DEVICE_A), new HandlerJob(kernel));
  kernel.add(HANDLER_B, 3000, devicePackets(DEVICE_B), new HandlerJob(kernel));
  kernel.add(DEVICE_A, 4000, null, new DeviceJob(kernel));
  kernel.add(DEVICE_B, 5000, null, new DeviceJob(kernel));

  kernel.loop();
  return kernel;
}

var sent = 0;
var holds = 0;
for (var run = 0; run < RUNS; run++) {
  var kernel = simulate();
  sent += kernel.sent;
  holds += kernel.holds;
}
console.log('richards', sent, holds, TASKS);
