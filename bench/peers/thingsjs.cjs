// ThingsJS, the instrumenter of ThingsMigrate, from the checkout in this folder. It wants a
// message broker, of which only the connection is replaced: nothing is ever published.
const Module = require('module');
const path = require('path');
const { EventEmitter } = require('events');

const stubs = {
  mqtt: { connect: () => Object.assign(new EventEmitter(), { subscribe() {}, publish() {}, end() {} }) },
  mosca: {},
};

// load returns the checkout's Code, which is required as 'things-js/lib/core/Code' by what it
// instruments; its dependencies are those that are installed in dir.
exports.load = function (dir) {
  const resolve = Module._resolveFilename;
  const load = Module._load;
  Module._load = function (name, ...rest) {
    return stubs[name] || load.call(this, name, ...rest);
  };
  Module._resolveFilename = function (name, parent, ...rest) {
    if (name.startsWith('things-js/')) name = path.join(dir, 'ThingsJS', name.slice('things-js/'.length));
    try {
      return resolve.call(this, name, parent, ...rest);
    } catch (e) {
      return resolve.call(this, name, { ...parent, paths: [path.join(dir, 'node_modules')] }, ...rest);
    }
  };
  const Code = require('things-js/lib/core/Code');
  return {
    instrument: (name, source) => Code.instrument({ url: 'mqtt://localhost' }, name, source),
    // observe gives the root scope of the next program that starts.
    observe(use) {
      const bootstrap = Code.bootstrap;
      Code.bootstrap = (module, main, ...rest) => bootstrap.call(Code, module, (root) => { use(root); return main(root); }, ...rest);
    },
  };
};
