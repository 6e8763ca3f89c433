import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`offerings_pictures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_pictures_order_idx\` ON \`offerings_pictures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_pictures_parent_id_idx\` ON \`offerings_pictures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_pictures_file_idx\` ON \`offerings_pictures\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_pictures_locales\` (
  	\`alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_pictures_locales_locale_parent_id_unique\` ON \`offerings_pictures_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_pictures_locales_parent_id_idx\` ON \`offerings_pictures_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_public_papers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_public_papers_order_idx\` ON \`offerings_public_papers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_public_papers_parent_id_idx\` ON \`offerings_public_papers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_public_papers_file_idx\` ON \`offerings_public_papers\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_public_papers_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings_public_papers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_public_papers_locales_locale_parent_id_unique\` ON \`offerings_public_papers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_public_papers_locales_parent_id_idx\` ON \`offerings_public_papers_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_pictures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_pictures_order_idx\` ON \`_offerings_v_version_pictures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_pictures_parent_id_idx\` ON \`_offerings_v_version_pictures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_pictures_file_idx\` ON \`_offerings_v_version_pictures\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_pictures_locales\` (
  	\`alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v_version_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_offerings_v_version_pictures_locales_locale_parent_id_uniqu\` ON \`_offerings_v_version_pictures_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_pictures_locales_parent_id_idx\` ON \`_offerings_v_version_pictures_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_public_papers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_public_papers_order_idx\` ON \`_offerings_v_version_public_papers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_public_papers_parent_id_idx\` ON \`_offerings_v_version_public_papers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_public_papers_file_idx\` ON \`_offerings_v_version_public_papers\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_public_papers_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v_version_public_papers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_offerings_v_version_public_papers_locales_locale_parent_id_\` ON \`_offerings_v_version_public_papers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_public_papers_locales_parent_id_idx\` ON \`_offerings_v_version_public_papers_locales\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`published_at\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`size_class\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`size_declared_on\` text;`)
  await db.run(sql`ALTER TABLE \`vendor_applications\` ADD \`size_class\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`is_picture\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`offerings_pictures\`;`)
  await db.run(sql`DROP TABLE \`offerings_pictures_locales\`;`)
  await db.run(sql`DROP TABLE \`offerings_public_papers\`;`)
  await db.run(sql`DROP TABLE \`offerings_public_papers_locales\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_pictures\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_pictures_locales\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_public_papers\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_public_papers_locales\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`published_at\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_published_at\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`size_class\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`size_declared_on\`;`)
  await db.run(sql`ALTER TABLE \`vendor_applications\` DROP COLUMN \`size_class\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`is_picture\`;`)
}
