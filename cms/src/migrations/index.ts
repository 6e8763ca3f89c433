import * as migration_20261122_044811_init from './20261122_044811_init';

export const migrations = [
  {
    up: migration_20261122_044811_init.up,
    down: migration_20261122_044811_init.down,
    name: '20261122_044811_init'
  },
];
