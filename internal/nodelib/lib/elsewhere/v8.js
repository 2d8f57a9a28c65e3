'use strict';
module.exports = require('internal/elsewhere')('v8',
  ['cachedDataVersionTag', 'getHeapSnapshot', 'getHeapStatistics', 'getHeapSpaceStatistics', 'getHeapCodeStatistics', 'setFlagsFromString', 'Serializer', 'Deserializer', 'DefaultSerializer', 'DefaultDeserializer', 'deserialize', 'serialize', 'takeCoverage', 'stopCoverage', 'writeHeapSnapshot', 'setHeapSnapshotNearHeapLimit'], {});
