// Where Node would find a module: require.resolve and createRequire. The modules of a program are in it already, so the
// files are only looked for when it asks where they are.
'use strict';
const { codes: { ERR_INVALID_ARG_VALUE, ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateString } = require('internal/validators');

const builtinModules = [
  '_http_agent', '_http_client', '_http_common', '_http_incoming', '_http_outgoing', '_http_server', '_stream_duplex', '_stream_passthrough',
  '_stream_readable', '_stream_transform', '_stream_wrap', '_stream_writable', '_tls_common', '_tls_wrap', 'assert', 'assert/strict', 'async_hooks',
  'buffer', 'child_process', 'cluster', 'console', 'constants', 'crypto', 'dgram', 'diagnostics_channel', 'dns', 'dns/promises', 'domain', 'events',
  'fs', 'fs/promises', 'http', 'http2', 'https', 'inspector', 'inspector/promises', 'module', 'net', 'os', 'path', 'path/posix', 'path/win32',
  'perf_hooks', 'process', 'punycode', 'querystring', 'readline', 'readline/promises', 'repl', 'stream', 'stream/consumers', 'stream/promises',
  'stream/web', 'string_decoder', 'sys', 'timers', 'timers/promises', 'tls', 'trace_events', 'tty', 'url', 'util', 'util/types', 'v8', 'vm', 'wasi',
  'worker_threads', 'zlib',
];
const onlyWithPrefix = ['node:sea', 'node:sqlite', 'node:test', 'node:test/reporters'];

function isBuiltin(name) {
  return builtinModules.includes(name.startsWith('node:') ? name.slice(5) : name) || onlyWithPrefix.includes(name);
}

function nodeModulePaths(from) {
  const { dirname, join, basename } = require('path');
  const paths = [];
  for (let dir = from; ; dir = dirname(dir)) {
    if (basename(dir) !== 'node_modules') paths.push(join(dir, 'node_modules'));
    if (dirname(dir) === dir) return paths;
  }
}

const isFile = (path) => {
  try {
    return require('fs').statSync(path).isFile();
  } catch {
    return false;
  }
};

function asFile(path) {
  for (const end of ['', '.js', '.json', '.node']) if (isFile(path + end)) return require('fs').realpathSync(path + end);
  return undefined;
}

function packageOf(dir) {
  try {
    return JSON.parse(require('fs').readFileSync(require('path').join(dir, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

function asDirectory(path) {
  const { join } = require('path');
  const main = packageOf(path)?.main;
  if (typeof main === 'string') {
    const found = asFile(join(path, main)) ?? asFile(join(path, main, 'index'));
    if (found !== undefined) return found;
  }
  return asFile(join(path, 'index'));
}

// target finds what the conditions of a package's exports lead to.
function target(value, star) {
  if (typeof value === 'string') return star === undefined ? value : value.replaceAll('*', star);
  if (Array.isArray(value)) {
    for (const v of value) {
      const found = target(v, star);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (value === null || typeof value !== 'object') return undefined;
  for (const key of Object.keys(value)) {
    if (key !== 'node' && key !== 'require' && key !== 'default') continue;
    const found = target(value[key], star);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fromExports(dir, name, exports, sub) {
  let found;
  if (typeof exports === 'string' || Array.isArray(exports) || !Object.keys(exports).some((k) => k.startsWith('.'))) {
    if (sub === '.') found = target(exports);
  } else if (sub in exports) {
    found = target(exports[sub]);
  } else {
    for (const key of Object.keys(exports).sort((a, b) => b.length - a.length)) {
      const [head, tail] = key.split('*');
      if (tail === undefined || !sub.startsWith(head) || !sub.endsWith(tail) || sub.length < key.length) continue;
      found = target(exports[key], sub.slice(head.length, sub.length - tail.length));
      break;
    }
  }
  if (found !== undefined) {
    const path = require('path').join(dir, found);
    if (isFile(path)) return require('fs').realpathSync(path);
    const e = new Error(`Cannot find module '${path}'`);
    e.code = 'MODULE_NOT_FOUND';
    e.path = `${dir}/package.json`;
    throw e;
  }
  const e = new Error(sub === '.' ? `No "exports" main defined in ${dir}/package.json` : `Package subpath '${sub}' is not defined by "exports" in ${dir}/package.json`);
  e.code = 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  throw e;
}

function resolveFrom(file, request, paths) {
  const { dirname, isAbsolute, join, resolve } = require('path');
  if (isBuiltin(request)) return request;
  if (isAbsolute(request) || /^\.\.?($|\/)/.test(request)) {
    const path = resolve(dirname(file), request);
    const found = (request.endsWith('/') ? undefined : asFile(path)) ?? asDirectory(path);
    if (found !== undefined) return found;
  } else {
    const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)(.*)$/.exec(request) ?? [undefined, request, ''];
    for (const dir of paths ?? nodeModulePaths(dirname(file))) {
      const exports = packageOf(join(dir, name))?.exports;
      if (exports != null) return fromExports(join(dir, name), name, exports, '.' + rest);
      const found = asFile(join(dir, request)) ?? asDirectory(join(dir, request));
      if (found !== undefined) return found;
    }
  }
  const e = new Error(`Cannot find module '${request}'\nRequire stack:\n- ${file}`);
  e.code = 'MODULE_NOT_FOUND';
  e.requireStack = [file];
  throw e;
}

function resolverFor(file) {
  function resolve(request, options) {
    validateString(request, 'request');
    let paths;
    if (Array.isArray(options?.paths)) paths = options.paths.flatMap((p) => nodeModulePaths(require('path').resolve(p)));
    return resolveFrom(file, request, paths);
  }
  resolve.paths = function paths(request) {
    validateString(request, 'request');
    if (isBuiltin(request)) return null;
    if (/^\.\.?($|\/)/.test(request)) return [require('path').dirname(file)];
    return nodeModulePaths(require('path').dirname(file));
  };
  return resolve;
}

function createRequire(filename) {
  let file;
  if (typeof filename === 'string' && filename.startsWith('file:') || typeof filename === 'object' && filename !== null && typeof filename.href === 'string') {
    file = require('url').fileURLToPath(filename);
  } else if (typeof filename !== 'string' || !require('path').isAbsolute(filename)) {
    throw new ERR_INVALID_ARG_VALUE('filename', filename, 'must be a file URL object, file URL string, or absolute path string');
  } else {
    file = filename;
  }
  const load = internal.programRequire;
  function require_(id) {
    if (typeof id !== 'string') throw new ERR_INVALID_ARG_TYPE('id', 'string', id);
    if (/\.json$/.test(id) && !isBuiltin(id)) return JSON.parse(require('fs').readFileSync(resolveFrom(file, id), 'utf8'));
    return load(id);
  }
  Object.defineProperty(require_, 'name', { value: 'require', configurable: true });
  require_.resolve = resolverFor(file);
  return require_;
}

module.exports = { builtinModules, createRequire, isBuiltin, nodeModulePaths, resolve: resolverFor(internal.entry) };
