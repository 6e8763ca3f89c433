import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`offerings_documents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_documents_order_idx\` ON \`offerings_documents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_documents_parent_id_idx\` ON \`offerings_documents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_accessibility\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`criterion\` text,
  	\`value\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_accessibility_order_idx\` ON \`offerings_accessibility\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_accessibility_parent_id_idx\` ON \`offerings_accessibility\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_standards\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_standards_order_idx\` ON \`offerings_standards\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_standards_parent_idx\` ON \`offerings_standards\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_certificates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`issuer\` text,
  	\`valid_from\` text,
  	\`valid_until\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_certificates_order_idx\` ON \`offerings_certificates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_certificates_parent_id_idx\` ON \`offerings_certificates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_price_history\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`plan\` text,
  	\`before\` numeric,
  	\`after\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_price_history_order_idx\` ON \`offerings_price_history\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_price_history_parent_id_idx\` ON \`offerings_price_history\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_review_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`field\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_review_notes_order_idx\` ON \`offerings_review_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_review_notes_parent_id_idx\` ON \`offerings_review_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_rels_order_idx\` ON \`offerings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_rels_parent_idx\` ON \`offerings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_rels_path_idx\` ON \`offerings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`offerings_rels_media_id_idx\` ON \`offerings_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_documents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_documents_order_idx\` ON \`_offerings_v_version_documents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_documents_parent_id_idx\` ON \`_offerings_v_version_documents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_accessibility\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`criterion\` text,
  	\`value\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_accessibility_order_idx\` ON \`_offerings_v_version_accessibility\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_accessibility_parent_id_idx\` ON \`_offerings_v_version_accessibility\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_standards\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_standards_order_idx\` ON \`_offerings_v_version_standards\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_standards_parent_idx\` ON \`_offerings_v_version_standards\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_certificates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`issuer\` text,
  	\`valid_from\` text,
  	\`valid_until\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_certificates_order_idx\` ON \`_offerings_v_version_certificates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_certificates_parent_id_idx\` ON \`_offerings_v_version_certificates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_price_history\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`plan\` text,
  	\`before\` numeric,
  	\`after\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_price_history_order_idx\` ON \`_offerings_v_version_price_history\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_price_history_parent_id_idx\` ON \`_offerings_v_version_price_history\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_version_review_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`field\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_review_notes_order_idx\` ON \`_offerings_v_version_review_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_review_notes_parent_id_idx\` ON \`_offerings_v_version_review_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offerings_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_offerings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offerings_v_rels_order_idx\` ON \`_offerings_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_rels_parent_idx\` ON \`_offerings_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_rels_path_idx\` ON \`_offerings_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_offerings_v_rels_media_id_idx\` ON \`_offerings_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requirements_kinds_order_idx\` ON \`requirements_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`requirements_kinds_parent_idx\` ON \`requirements_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements_waivers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`reason\` text NOT NULL,
  	\`date\` text NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requirements_waivers_order_idx\` ON \`requirements_waivers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`requirements_waivers_parent_id_idx\` ON \`requirements_waivers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_waivers_organisation_idx\` ON \`requirements_waivers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`platform_id\` text(36),
  	\`group\` text,
  	\`level\` text NOT NULL,
  	\`due_on\` text NOT NULL,
  	\`issued_on\` text,
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`requirements_slug_idx\` ON \`requirements\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`requirements_platform_idx\` ON \`requirements\` (\`platform_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_state_idx\` ON \`requirements\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`requirements_illustrative_idx\` ON \`requirements\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`requirements_updated_at_idx\` ON \`requirements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requirements_created_at_idx\` ON \`requirements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`requirements_locales\` (
  	\`title\` text NOT NULL,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`requirements_locales_locale_parent_id_unique\` ON \`requirements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_locales_parent_id_idx\` ON \`requirements_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requirements_texts_order_parent\` ON \`requirements_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`requirements_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requirements_rels_order_idx\` ON \`requirements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_parent_idx\` ON \`requirements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_path_idx\` ON \`requirements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_organisations_id_idx\` ON \`requirements_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`requirements_rels_legal_documents_id_idx\` ON \`requirements_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`url\` text,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_sources_order_idx\` ON \`practices_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`practices_sources_parent_id_idx\` ON \`practices_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`slug\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`cost\` numeric,
  	\`months\` numeric,
  	\`as_of\` text,
  	\`offering_id\` text(36),
  	\`published_on\` text,
  	\`confidence\` text DEFAULT 'reported' NOT NULL,
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`practices_key_idx\` ON \`practices\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`practices_slug_idx\` ON \`practices\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`practices_organisation_idx\` ON \`practices\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_offering_idx\` ON \`practices\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_state_idx\` ON \`practices\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`practices_illustrative_idx\` ON \`practices\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`practices_updated_at_idx\` ON \`practices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_created_at_idx\` ON \`practices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`practices_locales\` (
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`story\` text,
  	\`result\` text,
  	\`advice\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`practices_locales_locale_parent_id_unique\` ON \`practices_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_locales_parent_id_idx\` ON \`practices_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`platforms_id\` text(36),
  	\`problems_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problems_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_rels_order_idx\` ON \`practices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_parent_idx\` ON \`practices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_path_idx\` ON \`practices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_platforms_id_idx\` ON \`practices_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_problems_id_idx\` ON \`practices_rels\` (\`problems_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluations_results\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`criterion\` text NOT NULL,
  	\`value\` text,
  	\`score\` numeric,
  	\`valid_until\` text,
  	\`evidence\` text,
  	\`reason\` text,
  	\`private_note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluations_results_order_idx\` ON \`evaluations_results\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_results_parent_id_idx\` ON \`evaluations_results\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`slug\` text NOT NULL,
  	\`template_id\` text(36) NOT NULL,
  	\`offering_id\` text(36),
  	\`organisation_id\` text(36),
  	\`owner_id\` text(36),
  	\`evaluated_on\` text,
  	\`valid_until\` text,
  	\`entered_by_id\` text(36),
  	\`checked_by_id\` text(36),
  	\`announcement_id\` text(36),
  	\`revoked_by_id\` text(36),
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`template_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`checked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`announcement_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`revoked_by_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`evaluations_slug_idx\` ON \`evaluations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_template_idx\` ON \`evaluations\` (\`template_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_offering_idx\` ON \`evaluations\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_organisation_idx\` ON \`evaluations\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_owner_idx\` ON \`evaluations\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_entered_by_idx\` ON \`evaluations\` (\`entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_checked_by_idx\` ON \`evaluations\` (\`checked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_announcement_idx\` ON \`evaluations\` (\`announcement_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_revoked_by_idx\` ON \`evaluations\` (\`revoked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_state_idx\` ON \`evaluations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_illustrative_idx\` ON \`evaluations\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_updated_at_idx\` ON \`evaluations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_created_at_idx\` ON \`evaluations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`announcements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`signed_on\` text,
  	\`signer\` text,
  	\`body_id\` text(36),
  	\`attachment_id\` text(36),
  	\`attachment_hash\` text,
  	\`effective_from\` text,
  	\`effective_to\` text,
  	\`drafted_by_id\` text(36),
  	\`announced_on\` text,
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`body_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`attachment_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`drafted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`announcements_slug_idx\` ON \`announcements\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`announcements_number_idx\` ON \`announcements\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`announcements_body_idx\` ON \`announcements\` (\`body_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_attachment_idx\` ON \`announcements\` (\`attachment_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_drafted_by_idx\` ON \`announcements\` (\`drafted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_state_idx\` ON \`announcements\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`announcements_illustrative_idx\` ON \`announcements\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`announcements_updated_at_idx\` ON \`announcements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_created_at_idx\` ON \`announcements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`announcements_locales\` (
  	\`title\` text NOT NULL,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`announcements_locales_locale_parent_id_unique\` ON \`announcements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_locales_parent_id_idx\` ON \`announcements_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`announcements_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`evaluations_id\` text(36),
  	\`platforms_id\` text(36),
  	\`announcements_id\` text(36),
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluations_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`announcements_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`announcements_rels_order_idx\` ON \`announcements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_parent_idx\` ON \`announcements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_path_idx\` ON \`announcements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_evaluations_id_idx\` ON \`announcements_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_platforms_id_idx\` ON \`announcements_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_announcements_id_idx\` ON \`announcements_rels\` (\`announcements_id\`);`)
  await db.run(sql`CREATE INDEX \`announcements_rels_legal_documents_id_idx\` ON \`announcements_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`weight\` numeric NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluation_templates_groups_order_idx\` ON \`evaluation_templates_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_groups_parent_id_idx\` ON \`evaluation_templates_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_groups_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`evaluation_templates_groups_locales_locale_parent_id_unique\` ON \`evaluation_templates_groups_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_groups_locales_parent_id_idx\` ON \`evaluation_templates_groups_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_criteria\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`group\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`maximum\` numeric,
  	\`weight\` numeric NOT NULL,
  	\`is_required\` integer,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluation_templates_criteria_order_idx\` ON \`evaluation_templates_criteria\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_criteria_parent_id_idx\` ON \`evaluation_templates_criteria\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_criteria_locales\` (
  	\`name\` text NOT NULL,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`evaluation_templates_criteria_locales_locale_parent_id_uniqu\` ON \`evaluation_templates_criteria_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_criteria_locales_parent_id_idx\` ON \`evaluation_templates_criteria_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_levels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`level\` numeric NOT NULL,
  	\`minimum\` numeric NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluation_templates_levels_order_idx\` ON \`evaluation_templates_levels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_levels_parent_id_idx\` ON \`evaluation_templates_levels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_levels_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates_levels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`evaluation_templates_levels_locales_locale_parent_id_unique\` ON \`evaluation_templates_levels_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_levels_locales_parent_id_idx\` ON \`evaluation_templates_levels_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`url\` text,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluation_templates_sources_order_idx\` ON \`evaluation_templates_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_sources_parent_id_idx\` ON \`evaluation_templates_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`version\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`valid_months\` numeric NOT NULL,
  	\`confidence\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`evaluation_templates_slug_idx\` ON \`evaluation_templates\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_updated_at_idx\` ON \`evaluation_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_created_at_idx\` ON \`evaluation_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_locales\` (
  	\`name\` text NOT NULL,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`evaluation_templates_locales_locale_parent_id_unique\` ON \`evaluation_templates_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_locales_parent_id_idx\` ON \`evaluation_templates_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluation_templates_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluation_templates_rels_order_idx\` ON \`evaluation_templates_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_rels_parent_idx\` ON \`evaluation_templates_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_rels_path_idx\` ON \`evaluation_templates_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`evaluation_templates_rels_legal_documents_id_idx\` ON \`evaluation_templates_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`vendor_applications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`tax_code\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`website\` text,
  	\`contact_name\` text NOT NULL,
  	\`contact_email\` text NOT NULL,
  	\`contact_phone\` text NOT NULL,
  	\`note\` text,
  	\`organisation_id\` text(36),
  	\`state\` text DEFAULT 'submitted',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`vendor_applications_tax_code_idx\` ON \`vendor_applications\` (\`tax_code\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_organisation_idx\` ON \`vendor_applications\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_state_idx\` ON \`vendor_applications\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_illustrative_idx\` ON \`vendor_applications\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_updated_at_idx\` ON \`vendor_applications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_created_at_idx\` ON \`vendor_applications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`vendor_applications_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`vendor_applications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`vendor_applications_rels_order_idx\` ON \`vendor_applications_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_rels_parent_idx\` ON \`vendor_applications_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_rels_path_idx\` ON \`vendor_applications_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`vendor_applications_rels_media_id_idx\` ON \`vendor_applications_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recipient_id\` text(36),
  	\`address\` text,
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
  await db.run(sql`INSERT INTO \`__new_messages\`("id", "recipient_id", "address", "subject", "body", "link", "read_at", "delivery", "attempts", "updated_at", "created_at") SELECT "id", "recipient_id", NULL, "subject", "body", "link", "read_at", "delivery", "attempts", "updated_at", "created_at" FROM \`messages\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`ALTER TABLE \`__new_messages\` RENAME TO \`messages\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`messages_recipient_idx\` ON \`messages\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`messages_delivery_idx\` ON \`messages\` (\`delivery\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`offerings_plans\` ADD \`promotion_price\` numeric;`)
  await db.run(sql`ALTER TABLE \`offerings_plans\` ADD \`promotion_from\` text;`)
  await db.run(sql`ALTER TABLE \`offerings_plans\` ADD \`promotion_to\` text;`)
  await db.run(sql`ALTER TABLE \`offerings_plans_locales\` ADD \`promotion_for\` text;`)
  await db.run(sql`ALTER TABLE \`offerings\` ADD \`key\` text;`)
  await db.run(sql`ALTER TABLE \`offerings\` ADD \`support_eligible\` integer;`)
  await db.run(sql`ALTER TABLE \`offerings\` ADD \`delivery\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`offerings_key_idx\` ON \`offerings\` (\`key\`);`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans\` ADD \`promotion_price\` numeric;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans\` ADD \`promotion_from\` text;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans\` ADD \`promotion_to\` text;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans_locales\` ADD \`promotion_for\` text;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` ADD \`version_key\` text;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` ADD \`version_support_eligible\` integer;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` ADD \`version_delivery\` text;`)
  await db.run(sql`CREATE INDEX \`_offerings_v_version_version_key_idx\` ON \`_offerings_v\` (\`version_key\`);`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`proposed_by_id\` text(36) REFERENCES organisations(id);`)
  await db.run(sql`CREATE INDEX \`adoptions_proposed_by_idx\` ON \`adoptions\` (\`proposed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`tax_code\` text;`)
  await db.run(sql`CREATE INDEX \`organisations_tax_code_idx\` ON \`organisations\` (\`tax_code\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`requirements_id\` text(36) REFERENCES requirements(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`practices_id\` text(36) REFERENCES practices(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`evaluations_id\` text(36) REFERENCES evaluations(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`announcements_id\` text(36) REFERENCES announcements(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`evaluation_templates_id\` text(36) REFERENCES evaluation_templates(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`vendor_applications_id\` text(36) REFERENCES vendor_applications(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notices_id\` text(36) REFERENCES notices(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_requirements_id_idx\` ON \`payload_locked_documents_rels\` (\`requirements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_practices_id_idx\` ON \`payload_locked_documents_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluations_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`announcements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluation_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluation_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_vendor_applications_id_idx\` ON \`payload_locked_documents_rels\` (\`vendor_applications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`offerings_documents\`;`)
  await db.run(sql`DROP TABLE \`offerings_accessibility\`;`)
  await db.run(sql`DROP TABLE \`offerings_standards\`;`)
  await db.run(sql`DROP TABLE \`offerings_certificates\`;`)
  await db.run(sql`DROP TABLE \`offerings_price_history\`;`)
  await db.run(sql`DROP TABLE \`offerings_review_notes\`;`)
  await db.run(sql`DROP TABLE \`offerings_rels\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_documents\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_accessibility\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_standards\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_certificates\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_price_history\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_version_review_notes\`;`)
  await db.run(sql`DROP TABLE \`_offerings_v_rels\`;`)
  await db.run(sql`DROP TABLE \`requirements_kinds\`;`)
  await db.run(sql`DROP TABLE \`requirements_waivers\`;`)
  await db.run(sql`DROP TABLE \`requirements\`;`)
  await db.run(sql`DROP TABLE \`requirements_locales\`;`)
  await db.run(sql`DROP TABLE \`requirements_texts\`;`)
  await db.run(sql`DROP TABLE \`requirements_rels\`;`)
  await db.run(sql`DROP TABLE \`practices_sources\`;`)
  await db.run(sql`DROP TABLE \`practices\`;`)
  await db.run(sql`DROP TABLE \`practices_locales\`;`)
  await db.run(sql`DROP TABLE \`practices_rels\`;`)
  await db.run(sql`DROP TABLE \`evaluations_results\`;`)
  await db.run(sql`DROP TABLE \`evaluations\`;`)
  await db.run(sql`DROP TABLE \`announcements\`;`)
  await db.run(sql`DROP TABLE \`announcements_locales\`;`)
  await db.run(sql`DROP TABLE \`announcements_rels\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_groups\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_groups_locales\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_criteria\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_criteria_locales\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_levels\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_levels_locales\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_sources\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_locales\`;`)
  await db.run(sql`DROP TABLE \`evaluation_templates_rels\`;`)
  await db.run(sql`DROP TABLE \`vendor_applications\`;`)
  await db.run(sql`DROP TABLE \`vendor_applications_rels\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_adoptions\` (
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
  await db.run(sql`INSERT INTO \`__new_adoptions\`("id", "key", "organisation_id", "platform_id", "offering_id", "selection_id", "ended_on", "contact", "contract_price", "note", "submitted_by_id", "state", "illustrative", "updated_at", "created_at") SELECT "id", "key", "organisation_id", "platform_id", "offering_id", "selection_id", "ended_on", "contact", "contract_price", "note", "submitted_by_id", "state", "illustrative", "updated_at", "created_at" FROM \`adoptions\`;`)
  await db.run(sql`DROP TABLE \`adoptions\`;`)
  await db.run(sql`ALTER TABLE \`__new_adoptions\` RENAME TO \`adoptions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "organisations_id", "users_id", "messages_id", "history_id", "publications_id", "media_id") SELECT "id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "organisations_id", "users_id", "messages_id", "history_id", "publications_id", "media_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`DROP INDEX \`offerings_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`offerings\` DROP COLUMN \`key\`;`)
  await db.run(sql`ALTER TABLE \`offerings\` DROP COLUMN \`support_eligible\`;`)
  await db.run(sql`ALTER TABLE \`offerings\` DROP COLUMN \`delivery\`;`)
  await db.run(sql`DROP INDEX \`_offerings_v_version_version_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` DROP COLUMN \`version_key\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` DROP COLUMN \`version_support_eligible\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` DROP COLUMN \`version_delivery\`;`)
  await db.run(sql`DROP INDEX \`organisations_tax_code_idx\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`tax_code\`;`)
  await db.run(sql`CREATE TABLE \`__new_messages\` (
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
  await db.run(sql`INSERT INTO \`__new_messages\`("id", "recipient_id", "subject", "body", "link", "read_at", "delivery", "attempts", "updated_at", "created_at") SELECT "id", "recipient_id", "subject", "body", "link", "read_at", "delivery", "attempts", "updated_at", "created_at" FROM \`messages\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`ALTER TABLE \`__new_messages\` RENAME TO \`messages\`;`)
  await db.run(sql`CREATE INDEX \`messages_recipient_idx\` ON \`messages\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`messages_delivery_idx\` ON \`messages\` (\`delivery\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`offerings_plans\` DROP COLUMN \`promotion_price\`;`)
  await db.run(sql`ALTER TABLE \`offerings_plans\` DROP COLUMN \`promotion_from\`;`)
  await db.run(sql`ALTER TABLE \`offerings_plans\` DROP COLUMN \`promotion_to\`;`)
  await db.run(sql`ALTER TABLE \`offerings_plans_locales\` DROP COLUMN \`promotion_for\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans\` DROP COLUMN \`promotion_price\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans\` DROP COLUMN \`promotion_from\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans\` DROP COLUMN \`promotion_to\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v_version_plans_locales\` DROP COLUMN \`promotion_for\`;`)
}
