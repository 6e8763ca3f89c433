import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = path.resolve(import.meta.dirname, '..')

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // node_modules lies at the root of the workspace.
  turbopack: { root },
  outputFileTracingRoot: root,
  // Types are checked by `npm test`; doing it again here would double the wait for the first start.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig)
