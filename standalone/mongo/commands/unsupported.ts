import { MongoError } from '../errors.ts';
import type { Command } from './shared/command.ts';

const refuse =
  (code: number, message: string): Command =>
  () => {
    throw new MongoError(code, message);
  };

/** Commands MongoDB has and this engine does not, and those a standalone server refuses. */
const names = [
  'mapReduce',
  'geoSearch',
  'bulkWrite',
  'convertToCapped',
  'cloneCollectionAsCapped',
  'compact',
  'reIndex',
  'top',
  'createUser',
  'updateUser',
  'dropUser',
  'usersInfo',
  'createRole',
  'rolesInfo',
  'setParameter',
  'currentOp',
  'killOp',
  'fsync',
  'fsyncUnlock',
  'profile',
  'planCacheClear',
  'planCacheListFilters',
  'createSearchIndexes',
  'setFeatureCompatibilityVersion',
  'shutdown',
  'logRotate',
  'dataSize',
  'dbHash',
  'filemd5',
  'connPoolStats',
  'listCommands',
  'getCmdLineOpts',
];

const notInSet = 'not running with --replSet';
const inTransaction = 'Transaction numbers are only allowed on a replica set member or mongos';

export const unsupported: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(names.map((name) => [name, refuse(115, `${name} is not supported by this engine`)])),
  replSetGetStatus: refuse(76, notInSet),
  replSetInitiate: refuse(76, 'This node was not started with replication enabled.'),
  replSetGetConfig: refuse(76, notInSet),
  commitTransaction: refuse(20, inTransaction),
  abortTransaction: refuse(20, inTransaction),
  saslStart: refuse(18, 'Authentication failed.'),
  saslContinue: refuse(18, 'Authentication failed.'),
  authenticate: refuse(18, 'Authentication failed.'),
};
