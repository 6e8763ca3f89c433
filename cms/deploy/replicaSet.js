// Health check of the database: the first one makes the replica set, and it is healthy once it can be written.
// Run by mongosh inside the container, so it has its globals: db, rs, quit.
const admin = db.getSiblingDB('admin')
admin.auth('root', process.env.MONGODB_PASSWORD)
try {
  rs.status()
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] })
}
quit(admin.hello().isWritablePrimary ? 0 : 1)
