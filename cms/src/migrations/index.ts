import * as migration_20261122_042609_init from './20261122_042609_init';

export const migrations = [
  {
    up: migration_20261122_042609_init.up,
    down: migration_20261122_042609_init.down,
    name: '20261122_042609_init'
  },
];
