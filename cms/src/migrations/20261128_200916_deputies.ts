import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`users_memberships\` ADD \`since\` text;`)
  await db.run(sql`ALTER TABLE \`users_memberships\` ADD \`until\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`users_memberships\` DROP COLUMN \`since\`;`)
  await db.run(sql`ALTER TABLE \`users_memberships\` DROP COLUMN \`until\`;`)
}
