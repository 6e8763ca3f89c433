import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium.ts'

/** Journeys: each a person's goal, against the served product with the demonstration data. */
export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/support/servedProduct.ts',
  // One server and one database: journeys run in turn, each with records of its own.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.JOURNEYS_REPORT ?? 'test-results/journeys.json' }],
  ],
  outputDir: 'test-results',
  use: {
    // The address of the served product: global setup has named it before a worker reads this.
    baseURL: process.env.PRODUCT_ORIGIN,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 10_000,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
})
