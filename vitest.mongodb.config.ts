import { defineConfig } from 'vitest/config'
import { findMongodb } from './tests/support/mongodb.ts'

// The integration tests once more, from the same files, on a server that speaks MongoDB's protocol.
const source = findMongodb()
if ('reason' in source) throw new Error(`There is no server to test with: ${source.reason}.`)

export default defineConfig({
  test: {
    name: 'mongodb',
    include: ['access', 'database', 'publication', 'requests', 'seed', 'transitions'].map(
      (folder) => `tests/${folder}/**/*.test.ts`,
    ),
    // SQLite's one writer is what it tests.
    exclude: [
      'tests/database/writerGate.test.ts',
      // The search server is what it tests, and the other run does.
      'tests/publication/meilisearch.test.ts',
    ],
    globalSetup: 'tests/support/mongodb.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: {
      PROJECT_ROOT: import.meta.dirname,
      NODE_ENV: 'production',
      TEST_DATABASE: 'mongodb',
    },
  },
})
