'use strict';
const { builtinModules, createRequire, isBuiltin, nodeModulePaths } = require('internal/resolve');

// The modules of a program are one text: there is nothing of them that could be loaded or looked into.
function Module(id = '') {
  this.id = id;
  this.exports = {};
  this.filename = null;
  this.loaded = false;
  this.children = [];
}
Module.builtinModules = builtinModules;
Module.createRequire = createRequire;
Module.isBuiltin = isBuiltin;
Module._nodeModulePaths = nodeModulePaths;
Module.Module = Module;
module.exports = Module;
