import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`offerings\` ADD \`licence\` text;`)
  await db.run(sql`ALTER TABLE \`offerings_locales\` ADD \`sales_contact\` text;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` ADD \`version_licence\` text;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_locales\` ADD \`version_sales_contact\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`offerings\` DROP COLUMN \`licence\`;`)
  await db.run(sql`ALTER TABLE \`offerings_locales\` DROP COLUMN \`sales_contact\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` DROP COLUMN \`version_licence\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_locales\` DROP COLUMN \`version_sales_contact\`;`)
}
