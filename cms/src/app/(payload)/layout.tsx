import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import config from '../../payload.config.ts'
import { importMap } from './admin/importMap.js'
import '@fontsource-variable/source-sans-3'
import './admin.css'
import './dashboard.css'
import './records.css'

async function serverFunction(args: Parameters<ServerFunctionClient>[0]) {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
