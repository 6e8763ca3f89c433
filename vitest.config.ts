import { configDefaults, defineConfig } from 'vitest/config'

const ofBuiltSite = 'tests/site/**/*.test.ts'

export default defineConfig({
  test: {
    // Each file has its own database; a file's tests run in order on it.
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'project',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ofBuiltSite],
        },
      },
      {
        extends: true,
        // These share one published catalogue, made before the first of them.
        test: { name: 'site', include: [ofBuiltSite], globalSetup: 'tests/support/site.ts' },
      },
    ],
  },
})
