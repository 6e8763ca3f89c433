import * as migration_20261122_050535_init from './20261122_050535_init';

export const migrations = [
  {
    up: migration_20261122_050535_init.up,
    down: migration_20261122_050535_init.down,
    name: '20261122_050535_init'
  },
];
