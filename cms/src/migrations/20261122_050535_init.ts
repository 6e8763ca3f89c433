import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`platforms_products\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`vendor_name\` text,
  	\`vendor_id\` text(36),
  	\`url\` text,
  	\`basis\` text,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`platforms_products_order_idx\` ON \`platforms_products\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`platforms_products_parent_id_idx\` ON \`platforms_products\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`platforms_products_vendor_idx\` ON \`platforms_products\` (\`vendor_id\`);`)
  await db.run(sql`CREATE TABLE \`platforms_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`platforms_sources_order_idx\` ON \`platforms_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`platforms_sources_parent_id_idx\` ON \`platforms_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`platforms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`sort_key\` text,
  	\`group\` text,
  	\`sector\` text,
  	\`owner_id\` text(36),
  	\`owner_now_id\` text(36),
  	\`operator\` text,
  	\`status\` text,
  	\`status_basis\` text,
  	\`national_listing\` text,
  	\`confidence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_now_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`platforms_slug_idx\` ON \`platforms\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`platforms_sort_key_idx\` ON \`platforms\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`platforms_group_idx\` ON \`platforms\` (\`group\`);`)
  await db.run(sql`CREATE INDEX \`platforms_sector_idx\` ON \`platforms\` (\`sector\`);`)
  await db.run(sql`CREATE INDEX \`platforms_owner_idx\` ON \`platforms\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`platforms_owner_now_idx\` ON \`platforms\` (\`owner_now_id\`);`)
  await db.run(sql`CREATE INDEX \`platforms_updated_at_idx\` ON \`platforms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`platforms_created_at_idx\` ON \`platforms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`platforms__status_idx\` ON \`platforms\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`platforms_locales\` (
  	\`name\` text,
  	\`summary\` text,
  	\`status_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`platforms_locales_locale_parent_id_unique\` ON \`platforms_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`platforms_locales_parent_id_idx\` ON \`platforms_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`platforms_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`platforms_rels_order_idx\` ON \`platforms_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`platforms_rels_parent_idx\` ON \`platforms_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`platforms_rels_path_idx\` ON \`platforms_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`platforms_rels_organisations_id_idx\` ON \`platforms_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`platforms_rels_legal_documents_id_idx\` ON \`platforms_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`_platforms_v_version_products\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`vendor_name\` text,
  	\`vendor_id\` text(36),
  	\`url\` text,
  	\`basis\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_platforms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_products_order_idx\` ON \`_platforms_v_version_products\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_products_parent_id_idx\` ON \`_platforms_v_version_products\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_products_vendor_idx\` ON \`_platforms_v_version_products\` (\`vendor_id\`);`)
  await db.run(sql`CREATE TABLE \`_platforms_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`date\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_platforms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_sources_order_idx\` ON \`_platforms_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_sources_parent_id_idx\` ON \`_platforms_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_platforms_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_sort_key\` text,
  	\`version_group\` text,
  	\`version_sector\` text,
  	\`version_owner_id\` text(36),
  	\`version_owner_now_id\` text(36),
  	\`version_operator\` text,
  	\`version_status\` text,
  	\`version_status_basis\` text,
  	\`version_national_listing\` text,
  	\`version_confidence\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_now_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_platforms_v_parent_idx\` ON \`_platforms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_slug_idx\` ON \`_platforms_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_sort_key_idx\` ON \`_platforms_v\` (\`version_sort_key\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_group_idx\` ON \`_platforms_v\` (\`version_group\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_sector_idx\` ON \`_platforms_v\` (\`version_sector\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_owner_idx\` ON \`_platforms_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_owner_now_idx\` ON \`_platforms_v\` (\`version_owner_now_id\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_updated_at_idx\` ON \`_platforms_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version_created_at_idx\` ON \`_platforms_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_version_version__status_idx\` ON \`_platforms_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_created_at_idx\` ON \`_platforms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_updated_at_idx\` ON \`_platforms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_snapshot_idx\` ON \`_platforms_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_published_locale_idx\` ON \`_platforms_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_latest_idx\` ON \`_platforms_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_platforms_v_locales\` (
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_status_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_platforms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_platforms_v_locales_locale_parent_id_unique\` ON \`_platforms_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_locales_parent_id_idx\` ON \`_platforms_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_platforms_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_platforms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_platforms_v_rels_order_idx\` ON \`_platforms_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_rels_parent_idx\` ON \`_platforms_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_rels_path_idx\` ON \`_platforms_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_rels_organisations_id_idx\` ON \`_platforms_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_platforms_v_rels_legal_documents_id_idx\` ON \`_platforms_v_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`problems_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`problems_sources_order_idx\` ON \`problems_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`problems_sources_parent_id_idx\` ON \`problems_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`problems\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`sort_key\` text,
  	\`sector\` text,
  	\`raised_by_kind\` text,
  	\`raised_by_name\` text,
  	\`raised_by_organisation_id\` text(36),
  	\`state\` text,
  	\`state_basis\` text,
  	\`confidence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`raised_by_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`problems_slug_idx\` ON \`problems\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`problems_sort_key_idx\` ON \`problems\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`problems_sector_idx\` ON \`problems\` (\`sector\`);`)
  await db.run(sql`CREATE INDEX \`problems_raised_by_raised_by_organisation_idx\` ON \`problems\` (\`raised_by_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`problems_state_idx\` ON \`problems\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`problems_updated_at_idx\` ON \`problems\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`problems_created_at_idx\` ON \`problems\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`problems__status_idx\` ON \`problems\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`problems_locales\` (
  	\`title\` text,
  	\`statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`problems_locales_locale_parent_id_unique\` ON \`problems_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`problems_locales_parent_id_idx\` ON \`problems_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`problems_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`platforms_id\` text(36),
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`problems_rels_order_idx\` ON \`problems_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`problems_rels_parent_idx\` ON \`problems_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`problems_rels_path_idx\` ON \`problems_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`problems_rels_platforms_id_idx\` ON \`problems_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`problems_rels_legal_documents_id_idx\` ON \`problems_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`_problems_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`date\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_problems_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_problems_v_version_sources_order_idx\` ON \`_problems_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_sources_parent_id_idx\` ON \`_problems_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_problems_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_sort_key\` text,
  	\`version_sector\` text,
  	\`version_raised_by_kind\` text,
  	\`version_raised_by_name\` text,
  	\`version_raised_by_organisation_id\` text(36),
  	\`version_state\` text,
  	\`version_state_basis\` text,
  	\`version_confidence\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_raised_by_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_problems_v_parent_idx\` ON \`_problems_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version_slug_idx\` ON \`_problems_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version_sort_key_idx\` ON \`_problems_v\` (\`version_sort_key\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version_sector_idx\` ON \`_problems_v\` (\`version_sector\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_raised_by_version_raised_by_organisa_idx\` ON \`_problems_v\` (\`version_raised_by_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version_state_idx\` ON \`_problems_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version_updated_at_idx\` ON \`_problems_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version_created_at_idx\` ON \`_problems_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version__status_idx\` ON \`_problems_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_created_at_idx\` ON \`_problems_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_updated_at_idx\` ON \`_problems_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_snapshot_idx\` ON \`_problems_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_published_locale_idx\` ON \`_problems_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_latest_idx\` ON \`_problems_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_problems_v_locales\` (
  	\`version_title\` text,
  	\`version_statement\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_problems_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_problems_v_locales_locale_parent_id_unique\` ON \`_problems_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_locales_parent_id_idx\` ON \`_problems_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_problems_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`platforms_id\` text(36),
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_problems_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_problems_v_rels_order_idx\` ON \`_problems_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_rels_parent_idx\` ON \`_problems_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_rels_path_idx\` ON \`_problems_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_rels_platforms_id_idx\` ON \`_problems_v_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`_problems_v_rels_legal_documents_id_idx\` ON \`_problems_v_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`legal_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`date\` text,
  	\`issuer\` text NOT NULL,
  	\`url\` text,
  	\`basis\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`legal_documents_slug_idx\` ON \`legal_documents\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_updated_at_idx\` ON \`legal_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_created_at_idx\` ON \`legal_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`legal_documents_locales\` (
  	\`title\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`legal_documents_locales_locale_parent_id_unique\` ON \`legal_documents_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_locales_parent_id_idx\` ON \`legal_documents_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`indicators_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`url\` text,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`indicators_sources_order_idx\` ON \`indicators_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`indicators_sources_parent_id_idx\` ON \`indicators_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`indicators\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`out_of\` numeric,
  	\`unit\` text NOT NULL,
  	\`as_of\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`indicators_slug_idx\` ON \`indicators\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`indicators_updated_at_idx\` ON \`indicators\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`indicators_created_at_idx\` ON \`indicators\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`indicators_locales\` (
  	\`name\` text NOT NULL,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`indicators_locales_locale_parent_id_unique\` ON \`indicators_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`indicators_locales_parent_id_idx\` ON \`indicators_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_plans\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`price\` numeric,
  	\`unit\` text,
  	\`interval\` text,
  	\`minimum_units\` numeric,
  	\`maximum_units\` numeric,
  	\`trial_days\` numeric,
  	\`includes_vat\` integer,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_plans_order_idx\` ON \`offerings_plans\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_plans_parent_id_idx\` ON \`offerings_plans\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_plans_locales\` (
  	\`name\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_plans_locales_locale_parent_id_unique\` ON \`offerings_plans_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_plans_locales_parent_id_idx\` ON \`offerings_plans_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_features\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_features_order_idx\` ON \`offerings_features\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_features_parent_id_idx\` ON \`offerings_features\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_features_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings_features\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_features_locales_locale_parent_id_unique\` ON \`offerings_features_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_features_locales_parent_id_idx\` ON \`offerings_features_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_benefits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_benefits_order_idx\` ON \`offerings_benefits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_benefits_parent_id_idx\` ON \`offerings_benefits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_benefits_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings_benefits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_benefits_locales_locale_parent_id_unique\` ON \`offerings_benefits_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_benefits_locales_parent_id_idx\` ON \`offerings_benefits_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_integrations\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_integrations_order_idx\` ON \`offerings_integrations\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_integrations_parent_idx\` ON \`offerings_integrations\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`sort_key\` text,
  	\`vendor_id\` text(36),
  	\`platform_id\` text(36),
  	\`website\` text,
  	\`data_location\` text,
  	\`security_level\` numeric,
  	\`api_documentation\` text,
  	\`availability\` numeric,
  	\`response_hours\` numeric,
  	\`export_formats\` text,
  	\`exit_days\` numeric,
  	\`exit_cost\` numeric,
  	\`confirmed_on\` text,
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_slug_idx\` ON \`offerings\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`offerings_sort_key_idx\` ON \`offerings\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`offerings_vendor_idx\` ON \`offerings\` (\`vendor_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_platform_idx\` ON \`offerings\` (\`platform_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_state_idx\` ON \`offerings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`offerings_illustrative_idx\` ON \`offerings\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`offerings_updated_at_idx\` ON \`offerings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`offerings_created_at_idx\` ON \`offerings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`offerings__status_idx\` ON \`offerings\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`offerings_locales\` (
  	\`name\` text,
  	\`summary\` text,
  	\`support\` text,
  	\`getting_started\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_locales_locale_parent_id_unique\` ON \`offerings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_locales_parent_id_idx\` ON \`offerings_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_plans\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`price\` numeric,
  	\`unit\` text,
  	\`interval\` text,
  	\`minimum_units\` numeric,
  	\`maximum_units\` numeric,
  	\`trial_days\` numeric,
  	\`includes_vat\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_plans_order_idx\` ON \`_offerings_v_version_plans\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_plans_parent_id_idx\` ON \`_offerings_v_version_plans\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_plans_locales\` (
  	\`name\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v_version_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_offerings_v_version_plans_locales_locale_parent_id_unique\` ON \`_offerings_v_version_plans_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_plans_locales_parent_id_idx\` ON \`_offerings_v_version_plans_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_features\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_features_order_idx\` ON \`_offerings_v_version_features\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_features_parent_id_idx\` ON \`_offerings_v_version_features\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_features_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v_version_features\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_offerings_v_version_features_locales_locale_parent_id_uniqu\` ON \`_offerings_v_version_features_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_features_locales_parent_id_idx\` ON \`_offerings_v_version_features_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_benefits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_benefits_order_idx\` ON \`_offerings_v_version_benefits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_benefits_parent_id_idx\` ON \`_offerings_v_version_benefits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_benefits_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v_version_benefits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_offerings_v_version_benefits_locales_locale_parent_id_uniqu\` ON \`_offerings_v_version_benefits_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_benefits_locales_parent_id_idx\` ON \`_offerings_v_version_benefits_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_integrations\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_integrations_order_idx\` ON \`_offerings_v_version_integrations\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_integrations_parent_idx\` ON \`_offerings_v_version_integrations\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_sort_key\` text,
  	\`version_vendor_id\` text(36),
  	\`version_platform_id\` text(36),
  	\`version_website\` text,
  	\`version_data_location\` text,
  	\`version_security_level\` numeric,
  	\`version_api_documentation\` text,
  	\`version_availability\` numeric,
  	\`version_response_hours\` numeric,
  	\`version_export_formats\` text,
  	\`version_exit_days\` numeric,
  	\`version_exit_cost\` numeric,
  	\`version_confirmed_on\` text,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_illustrative\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_parent_idx\` ON \`_offerings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_slug_idx\` ON \`_offerings_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_sort_key_idx\` ON \`_offerings_v\` (\`version_sort_key\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_vendor_idx\` ON \`_offerings_v\` (\`version_vendor_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_platform_idx\` ON \`_offerings_v\` (\`version_platform_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_state_idx\` ON \`_offerings_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_illustrative_idx\` ON \`_offerings_v\` (\`version_illustrative\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_updated_at_idx\` ON \`_offerings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_created_at_idx\` ON \`_offerings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version__status_idx\` ON \`_offerings_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_created_at_idx\` ON \`_offerings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_updated_at_idx\` ON \`_offerings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_snapshot_idx\` ON \`_offerings_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_published_locale_idx\` ON \`_offerings_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_latest_idx\` ON \`_offerings_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_locales\` (
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_support\` text,
  	\`version_getting_started\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_offerings_v_locales_locale_parent_id_unique\` ON \`_offerings_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_locales_parent_id_idx\` ON \`_offerings_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`adoptions_milestones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`level\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`evidence\` text,
  	\`valid_until\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`adoptions_milestones_order_idx\` ON \`adoptions_milestones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_milestones_parent_id_idx\` ON \`adoptions_milestones\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`adoptions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`organisation_id\` text(36) NOT NULL,
  	\`platform_id\` text(36) NOT NULL,
  	\`offering_id\` text(36),
  	\`selection_id\` text(36),
  	\`ended_on\` text,
  	\`contact\` text,
  	\`contract_price\` numeric,
  	\`note\` text,
  	\`submitted_by_id\` text(36),
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`selection_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`adoptions_key_idx\` ON \`adoptions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_organisation_idx\` ON \`adoptions\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_platform_idx\` ON \`adoptions\` (\`platform_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_offering_idx\` ON \`adoptions\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_selection_idx\` ON \`adoptions\` (\`selection_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_submitted_by_idx\` ON \`adoptions\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_state_idx\` ON \`adoptions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_illustrative_idx\` ON \`adoptions\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_updated_at_idx\` ON \`adoptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_created_at_idx\` ON \`adoptions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`adoptions_locales\` (
  	\`purpose\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`adoptions_locales_locale_parent_id_unique\` ON \`adoptions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_locales_parent_id_idx\` ON \`adoptions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`adoptions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`problems_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problems_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`adoptions_rels_order_idx\` ON \`adoptions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_parent_idx\` ON \`adoptions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_path_idx\` ON \`adoptions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_problems_id_idx\` ON \`adoptions_rels\` (\`problems_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_rels_media_id_idx\` ON \`adoptions_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`selections_candidates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`chosen\` integer DEFAULT false,
  	\`reason_code\` text,
  	\`reason_text\` text,
  	\`note\` text,
  	\`frozen\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`selections_candidates_order_idx\` ON \`selections_candidates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`selections_candidates_parent_id_idx\` ON \`selections_candidates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`selections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`organisation_id\` text(36) NOT NULL,
  	\`title\` text NOT NULL,
  	\`need\` text,
  	\`search_address\` text,
  	\`search_total\` numeric,
  	\`search_ran_at\` text,
  	\`outcome\` text,
  	\`outcome_reason\` text,
  	\`locked_at\` text,
  	\`locked_by\` text,
  	\`hash\` text,
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`selections_key_idx\` ON \`selections\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`selections_organisation_idx\` ON \`selections\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`selections_state_idx\` ON \`selections\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`selections_illustrative_idx\` ON \`selections\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`selections_updated_at_idx\` ON \`selections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`selections_created_at_idx\` ON \`selections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`selections_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`problems_id\` text(36),
  	\`offerings_id\` text(36),
  	\`platforms_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problems_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offerings_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`selections_rels_order_idx\` ON \`selections_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`selections_rels_parent_idx\` ON \`selections_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`selections_rels_path_idx\` ON \`selections_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`selections_rels_problems_id_idx\` ON \`selections_rels\` (\`problems_id\`);`)
  await db.run(sql`CREATE INDEX \`selections_rels_offerings_id_idx\` ON \`selections_rels\` (\`offerings_id\`);`)
  await db.run(sql`CREATE INDEX \`selections_rels_platforms_id_idx\` ON \`selections_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_predecessors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`relation\` text NOT NULL,
  	\`date\` text,
  	\`legal_document_id\` text(36),
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`legal_document_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_predecessors_order_idx\` ON \`organisations_predecessors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_predecessors_parent_id_idx\` ON \`organisations_predecessors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_predecessors_organisation_idx\` ON \`organisations_predecessors\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_predecessors_legal_document_idx\` ON \`organisations_predecessors\` (\`legal_document_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_products\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_products_order_idx\` ON \`organisations_products\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_products_parent_id_idx\` ON \`organisations_products\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_awards\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`year\` numeric,
  	\`category\` text,
  	\`result\` text NOT NULL,
  	\`product\` text NOT NULL,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_awards_order_idx\` ON \`organisations_awards\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_awards_parent_id_idx\` ON \`organisations_awards\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text,
  	\`phone\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_contacts_order_idx\` ON \`organisations_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_contacts_parent_id_idx\` ON \`organisations_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`url\` text,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_sources_order_idx\` ON \`organisations_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_sources_parent_id_idx\` ON \`organisations_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`sort_key\` text,
  	\`kind\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`code\` text,
  	\`unit_type\` text,
  	\`region\` text,
  	\`rank\` text,
  	\`website\` text,
  	\`ownership\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_slug_idx\` ON \`organisations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organisations_sort_key_idx\` ON \`organisations\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`organisations_kind_idx\` ON \`organisations\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`organisations_parent_idx\` ON \`organisations\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_illustrative_idx\` ON \`organisations\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organisations_locales\` (
  	\`name\` text NOT NULL,
  	\`full_name\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_locales_locale_parent_id_unique\` ON \`organisations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_locales_parent_id_idx\` ON \`organisations_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_organisation_idx\` ON \`users\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`users_illustrative_idx\` ON \`users\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recipient_id\` text(36) NOT NULL,
  	\`subject\` text NOT NULL,
  	\`body\` text NOT NULL,
  	\`link\` text,
  	\`read_at\` text,
  	\`delivery\` text DEFAULT 'queued',
  	\`attempts\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`messages_recipient_idx\` ON \`messages\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`messages_delivery_idx\` ON \`messages\` (\`delivery\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`history\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject_collection\` text NOT NULL,
  	\`subject_id\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`reason\` text,
  	\`by_name\` text NOT NULL,
  	\`by_role\` text NOT NULL,
  	\`by_id\` text(36),
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`history_subject_collection_idx\` ON \`history\` (\`subject_collection\`);`)
  await db.run(sql`CREATE INDEX \`history_subject_id_idx\` ON \`history\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`history_by_idx\` ON \`history\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`history_organisation_idx\` ON \`history\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`history_updated_at_idx\` ON \`history\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`history_created_at_idx\` ON \`history\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`state\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`release\` text,
  	\`started_at\` text,
  	\`ended_at\` text,
  	\`pages\` numeric,
  	\`error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_state_idx\` ON \`publications\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`is_public\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_small_url\` text,
  	\`sizes_small_width\` numeric,
  	\`sizes_small_height\` numeric,
  	\`sizes_small_mime_type\` text,
  	\`sizes_small_filesize\` numeric,
  	\`sizes_small_filename\` text,
  	\`sizes_large_url\` text,
  	\`sizes_large_width\` numeric,
  	\`sizes_large_height\` numeric,
  	\`sizes_large_mime_type\` text,
  	\`sizes_large_filesize\` numeric,
  	\`sizes_large_filename\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_organisation_idx\` ON \`media\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_sizes_large_filename_idx\` ON \`media\` (\`sizes_large_filename\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`platforms_id\` text(36),
  	\`problems_id\` text(36),
  	\`legal_documents_id\` text(36),
  	\`indicators_id\` text(36),
  	\`offerings_id\` text(36),
  	\`adoptions_id\` text(36),
  	\`selections_id\` text(36),
  	\`organisations_id\` text(36),
  	\`users_id\` text(36),
  	\`messages_id\` text(36),
  	\`history_id\` text(36),
  	\`publications_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problems_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offerings_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adoptions_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`selections_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`history_id\`) REFERENCES \`history\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_platforms_id_idx\` ON \`payload_locked_documents_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_problems_id_idx\` ON \`payload_locked_documents_rels\` (\`problems_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_legal_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_indicators_id_idx\` ON \`payload_locked_documents_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_offerings_id_idx\` ON \`payload_locked_documents_rels\` (\`offerings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_adoptions_id_idx\` ON \`payload_locked_documents_rels\` (\`adoptions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_selections_id_idx\` ON \`payload_locked_documents_rels\` (\`selections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_history_id_idx\` ON \`payload_locked_documents_rels\` (\`history_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`platforms_products\`;`)
  await db.run(sql`DROP TABLE \`platforms_sources\`;`)
  await db.run(sql`DROP TABLE \`platforms\`;`)
  await db.run(sql`DROP TABLE \`platforms_locales\`;`)
  await db.run(sql`DROP TABLE \`platforms_rels\`;`)
  await db.run(sql`DROP TABLE \`_platforms_v_version_products\`;`)
  await db.run(sql`DROP TABLE \`_platforms_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_platforms_v\`;`)
  await db.run(sql`DROP TABLE \`_platforms_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_platforms_v_rels\`;`)
  await db.run(sql`DROP TABLE \`problems_sources\`;`)
  await db.run(sql`DROP TABLE \`problems\`;`)
  await db.run(sql`DROP TABLE \`problems_locales\`;`)
  await db.run(sql`DROP TABLE \`problems_rels\`;`)
  await db.run(sql`DROP TABLE \`_problems_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_problems_v\`;`)
  await db.run(sql`DROP TABLE \`_problems_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_problems_v_rels\`;`)
  await db.run(sql`DROP TABLE \`legal_documents\`;`)
  await db.run(sql`DROP TABLE \`legal_documents_locales\`;`)
  await db.run(sql`DROP TABLE \`indicators_sources\`;`)
  await db.run(sql`DROP TABLE \`indicators\`;`)
  await db.run(sql`DROP TABLE \`indicators_locales\`;`)
  await db.run(sql`DROP TABLE \`offerings_plans\`;`)
  await db.run(sql`DROP TABLE \`offerings_plans_locales\`;`)
  await db.run(sql`DROP TABLE \`offerings_features\`;`)
  await db.run(sql`DROP TABLE \`offerings_features_locales\`;`)
  await db.run(sql`DROP TABLE \`offerings_benefits\`;`)
  await db.run(sql`DROP TABLE \`offerings_benefits_locales\`;`)
  await db.run(sql`DROP TABLE \`offerings_integrations\`;`)
  await db.run(sql`DROP TABLE \`offerings\`;`)
  await db.run(sql`DROP TABLE \`offerings_locales\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_plans\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_plans_locales\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_features\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_features_locales\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_benefits\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_benefits_locales\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_integrations\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_locales\`;`)
  await db.run(sql`DROP TABLE \`adoptions_milestones\`;`)
  await db.run(sql`DROP TABLE \`adoptions\`;`)
  await db.run(sql`DROP TABLE \`adoptions_locales\`;`)
  await db.run(sql`DROP TABLE \`adoptions_rels\`;`)
  await db.run(sql`DROP TABLE \`selections_candidates\`;`)
  await db.run(sql`DROP TABLE \`selections\`;`)
  await db.run(sql`DROP TABLE \`selections_rels\`;`)
  await db.run(sql`DROP TABLE \`organisations_predecessors\`;`)
  await db.run(sql`DROP TABLE \`organisations_products\`;`)
  await db.run(sql`DROP TABLE \`organisations_awards\`;`)
  await db.run(sql`DROP TABLE \`organisations_contacts\`;`)
  await db.run(sql`DROP TABLE \`organisations_sources\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`organisations_locales\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`DROP TABLE \`history\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
