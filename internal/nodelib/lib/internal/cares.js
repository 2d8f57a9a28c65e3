// Questions about names that are under way. They are asked again where the program goes on.
'use strict';
const loop = require('internal/loop');
const { others, arrivals } = require('internal/tcp');
const host = internal.net;

const AI_ADDRCONFIG = 32, AI_ALL = 16, AI_V4MAPPED = 8; // as on Linux
const DNS_ORDER_VERBATIM = 0, DNS_ORDER_IPV4_FIRST = 1, DNS_ORDER_IPV6_FIRST = 2;

class GetAddrInfoReqWrap {}
class GetNameInfoReqWrap {}
class QueryReqWrap {}

const pending = new Map(); // number -> {request, ask, channel}
let numbers = 0;

function question(request, channel, ask) {
  const number = ++numbers;
  pending.set(number, { request, ask, channel });
  loop.keep(1);
  put(number, ask);
}

// put puts a question to the host. An error is that of what the program may not do.
function put(number, ask) {
  try {
    ask(number);
  } catch (e) {
    loop.complete(0, answer, [number, e, []]);
  }
}

function answer(number, status, results) {
  const q = pending.get(number);
  if (q === undefined) return;
  pending.delete(number);
  loop.keep(-1);
  q.request.oncomplete(status, ...results);
}

others.answer = (number, what, status, results) => answer(number, status === 0 ? null : typeof results === 'string' ? results : status,
  Array.isArray(results) ? results : []);

arrivals.push(() => {
  for (const [number, q] of [...pending]) put(number, q.ask);
});

const first = (list, family) => [
  ...list.filter((a) => a.includes(':') === (family === 6)), ...list.filter((a) => a.includes(':') !== (family === 6))];

function getaddrinfo(request, name, family, hints, order) {
  const { oncomplete } = request;
  request.oncomplete = function(status, addresses) {
    if (status === null) {
      if (order === DNS_ORDER_IPV4_FIRST) addresses = first(addresses, 4);
      else if (order === DNS_ORDER_IPV6_FIRST) addresses = first(addresses, 6);
    }
    Reflect.apply(oncomplete, request, [status, addresses]);
  };
  question(request, undefined, (number) => host.lookup(number, name, family));
  return 0;
}

function getnameinfo(request, address, port) {
  question(request, undefined, (number) => host.lookupService(number, address, port));
  return 0;
}

// ChannelWrap asks name servers.
class ChannelWrap {
  constructor(timeout, tries) {
    this.timeout = timeout;
    this.tries = tries;
    this.servers = undefined; // those of the host where the program is
  }

  getServers() {
    if (this.servers === undefined) return host.nameServers(); // a program may ask these without more
    return this.servers.map((s) => [s[1], s[2]]);
  }

  setServers(list) {
    this.servers = list;
    return 0;
  }

  setLocalAddress() {}

  cancel() {
    for (const [number, q] of [...pending]) {
      if (q.channel === this) loop.complete(0, answer, [number, 'ECANCELLED', []]);
    }
  }

  query(request, type, name) {
    question(request, this, (number) => host.query(number, type, name, this.getServers(), this.timeout, this.tries, this.servers !== undefined));
    return 0;
  }
}

for (const type of ['Any', 'A', 'Aaaa', 'Caa', 'Cname', 'Mx', 'Ns', 'Txt', 'Srv', 'Ptr', 'Naptr', 'Soa']) {
  ChannelWrap.prototype['query' + type] = { query(request, name) {
    return this.query(request, type.toUpperCase(), name);
  } }.query;
}
ChannelWrap.prototype.getHostByAddr = { getHostByAddr(request, address) {
  return this.query(request, 'REVERSE', address);
} }.getHostByAddr;

module.exports = {
  AI_ADDRCONFIG, AI_ALL, AI_V4MAPPED, DNS_ORDER_VERBATIM, DNS_ORDER_IPV4_FIRST, DNS_ORDER_IPV6_FIRST,
  GetAddrInfoReqWrap, GetNameInfoReqWrap, QueryReqWrap, ChannelWrap, getaddrinfo, getnameinfo,
  strerror: (code) => `${code}`,
};
