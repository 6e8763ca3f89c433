import type { APIRoute } from 'astro'
import { catalogue } from '../../../../catalogue/catalogue.ts'
import { ocdsFiles, packagesOf } from '../../../../exports/ocds/packages.ts'
import type { OcdsFile } from '../../../../exports/ocds/packages.ts'
import { isOpened } from '../../../../exports/ocds/releases.ts'
import type { OpenedRequest } from '../../../../exports/ocds/releases.ts'
import { publication } from '../../../../words/quotationRequest/processes.ts'

/** Open contracting data of every request that was opened: its releases and its record. */
export function getStaticPaths() {
  return catalogue.quotationRequests.filter(isOpened).flatMap((request) =>
    (Object.keys(ocdsFiles) as OcdsFile[]).map((file) => ({
      params: { slug: request.slug, file: ocdsFiles[file] },
      props: { request, file },
    })),
  )
}

export const GET: APIRoute<{ request: OpenedRequest; file: OcdsFile }> = ({ props, site }) =>
  Response.json(packagesOf(props.request, publication(site))[props.file])
