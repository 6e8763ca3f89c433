import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_memberships\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_memberships_order_idx\` ON \`users_memberships\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_parent_id_idx\` ON \`users_memberships\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_organisation_idx\` ON \`users_memberships\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`users_membership_offers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`by_name\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_membership_offers_order_idx\` ON \`users_membership_offers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_membership_offers_parent_id_idx\` ON \`users_membership_offers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_membership_offers_organisation_idx\` ON \`users_membership_offers\` (\`organisation_id\`);`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`acts_for\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`erasure_asked_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`erased_at\` text;`)
  await db.run(sql`ALTER TABLE \`history\` ADD \`by_organisation\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_memberships\`;`)
  await db.run(sql`DROP TABLE \`users_membership_offers\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`acts_for\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`erasure_asked_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`erased_at\`;`)
  await db.run(sql`ALTER TABLE \`history\` DROP COLUMN \`by_organisation\`;`)
}
