import { createServer } from 'node:http'
import sirv from 'sirv'

// What the product is measured against: sirv with the product's options and nothing else.
const [site = '.', port = '0'] = process.argv.slice(2)
const files = sirv(site, { etag: true, gzip: true, brotli: true })
createServer((req, res) => files(req, res)).listen(Number(port), '127.0.0.1', () =>
  console.log('ready'),
)
