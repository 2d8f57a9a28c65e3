'use strict';
// The module "thingsmig" is part of the host: the binary gives it to the programs that it runs. Without it they get this.
throw new Error('the module "thingsmig" is there for programs that thingsmig runs: npx thingsmig run app.js');
