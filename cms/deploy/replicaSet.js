// Health check of the database: the first one makes the replica set, and it is healthy once it can be written.
// It makes the account of the CMS, too, which reads and writes one database and administers nothing.
// Run by mongosh inside the container, so it has its globals: db, rs, quit.
const admin = db.getSiblingDB('admin')
admin.auth('root', process.env.MONGODB_PASSWORD)
try {
  rs.status()
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] })
}
const isReady = admin.hello().isWritablePrimary
if (isReady) {
  const database = db.getSiblingDB('nen_tang_so')
  const account = {
    pwd: process.env.CMS_PASSWORD,
    roles: [{ role: 'readWrite', db: 'nen_tang_so' }],
  }
  if (database.getUser('cms')) database.updateUser('cms', account)
  else database.createUser({ user: 'cms', ...account })
}
quit(isReady ? 0 : 1)
