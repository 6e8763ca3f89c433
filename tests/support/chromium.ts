import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'

/**
 * Path of a real Chromium: `CHROMIUM_PATH`, else one that the machine has, else Playwright's own.
 *
 * @throws Error that says what to install when there is none.
 */
export function findChromium(): string {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ]
  const found = candidates.find((candidate) => candidate && existsSync(candidate))
  if (found) return found
  throw new Error(
    'No Chromium was found. Install one (`apt-get install chromium`, or `npx playwright install chromium`), or set CHROMIUM_PATH to it.',
  )
}

/** Starts Chromium without a window. Containers give it no sandbox of its own. */
export function openChromium(args: string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', ...args] })
}
