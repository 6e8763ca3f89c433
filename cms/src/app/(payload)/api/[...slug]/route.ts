import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import config from '../../../../payload.config.ts'
import { repeatedOnConflict } from '../../../../database/writeConflict.ts'

export const GET = REST_GET(config)
export const POST = repeatedOnConflict(REST_POST(config))
export const DELETE = repeatedOnConflict(REST_DELETE(config))
export const PATCH = repeatedOnConflict(REST_PATCH(config))
export const PUT = repeatedOnConflict(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
