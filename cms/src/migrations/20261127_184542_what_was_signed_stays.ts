import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`takedowns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`subject_collection\` text NOT NULL,
  	\`subject_id\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`takedowns_key_idx\` ON \`takedowns\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_subject_collection_idx\` ON \`takedowns\` (\`subject_collection\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_updated_at_idx\` ON \`takedowns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`takedowns_created_at_idx\` ON \`takedowns\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`offerings\` ADD \`sent_back\` text;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` ADD \`version_sent_back\` text;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`corrections\` text;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`frozen_files\` text;`)
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`sent_back\` text;`)
  await db.run(sql`ALTER TABLE \`selections\` ADD \`supersedes_id\` text(36) REFERENCES selections(id);`)
  await db.run(sql`ALTER TABLE \`selections\` ADD \`locked\` text;`)
  await db.run(sql`CREATE INDEX \`selections_supersedes_idx\` ON \`selections\` (\`supersedes_id\`);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`sent_back\` text;`)
  await db.run(sql`ALTER TABLE \`evaluations\` ADD \`subject_version\` text;`)
  await db.run(sql`ALTER TABLE \`evaluations\` ADD \`sent_back\` text;`)
  await db.run(sql`ALTER TABLE \`announcements\` ADD \`sent_back\` text;`)
  await db.run(sql`ALTER TABLE \`evaluation_templates_criteria\` ADD \`may_not_apply\` integer;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`standing\` text DEFAULT 'active';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`proposed_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`new_email\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`new_email_token\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`new_email_expiration\` text;`)
  await db.run(sql`CREATE INDEX \`users_proposed_by_idx\` ON \`users\` (\`proposed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`messages\` ADD \`next_try_at\` text;`)
  await db.run(sql`ALTER TABLE \`messages\` ADD \`last_error\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`left_out\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`attempts\` numeric;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`next_try_at\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`original_name\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`sha256\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`takedowns_id\` text(36) REFERENCES takedowns(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_takedowns_id_idx\` ON \`payload_locked_documents_rels\` (\`takedowns_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`takedowns\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_selections\` (
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
  await db.run(sql`INSERT INTO \`__new_selections\`("id", "key", "organisation_id", "title", "need", "search_address", "search_total", "search_ran_at", "outcome", "outcome_reason", "locked_at", "locked_by", "hash", "state", "illustrative", "updated_at", "created_at") SELECT "id", "key", "organisation_id", "title", "need", "search_address", "search_total", "search_ran_at", "outcome", "outcome_reason", "locked_at", "locked_by", "hash", "state", "illustrative", "updated_at", "created_at" FROM \`selections\`;`)
  await db.run(sql`DROP TABLE \`selections\`;`)
  await db.run(sql`ALTER TABLE \`__new_selections\` RENAME TO \`selections\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`selections_key_idx\` ON \`selections\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`selections_organisation_idx\` ON \`selections\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`selections_state_idx\` ON \`selections\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`selections_illustrative_idx\` ON \`selections\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`selections_updated_at_idx\` ON \`selections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`selections_created_at_idx\` ON \`selections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_users\` (
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
  await db.run(sql`INSERT INTO \`__new_users\`("id", "name", "role", "organisation_id", "illustrative", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until") SELECT "id", "name", "role", "organisation_id", "illustrative", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until" FROM \`users\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`ALTER TABLE \`__new_users\` RENAME TO \`users\`;`)
  await db.run(sql`CREATE INDEX \`users_organisation_idx\` ON \`users\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`users_illustrative_idx\` ON \`users\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
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
  	\`requirements_id\` text(36),
  	\`practices_id\` text(36),
  	\`evaluations_id\` text(36),
  	\`announcements_id\` text(36),
  	\`evaluation_templates_id\` text(36),
  	\`organisations_id\` text(36),
  	\`vendor_applications_id\` text(36),
  	\`users_id\` text(36),
  	\`messages_id\` text(36),
  	\`history_id\` text(36),
  	\`publications_id\` text(36),
  	\`notices_id\` text(36),
  	\`locks_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problems_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offerings_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adoptions_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`selections_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`requirements_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluations_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`announcements_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluation_templates_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`vendor_applications_id\`) REFERENCES \`vendor_applications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`history_id\`) REFERENCES \`history\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locks_id\`) REFERENCES \`locks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "users_id", "messages_id", "history_id", "publications_id", "notices_id", "locks_id", "media_id") SELECT "id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "users_id", "messages_id", "history_id", "publications_id", "notices_id", "locks_id", "media_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_requirements_id_idx\` ON \`payload_locked_documents_rels\` (\`requirements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_practices_id_idx\` ON \`payload_locked_documents_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluations_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`announcements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluation_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluation_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_vendor_applications_id_idx\` ON \`payload_locked_documents_rels\` (\`vendor_applications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_history_id_idx\` ON \`payload_locked_documents_rels\` (\`history_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_locks_id_idx\` ON \`payload_locked_documents_rels\` (\`locks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`offerings\` DROP COLUMN \`sent_back\`;`)
  await db.run(sql`ALTER TABLE \`_offerings_v\` DROP COLUMN \`version_sent_back\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`corrections\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`frozen_files\`;`)
  await db.run(sql`ALTER TABLE \`adoptions\` DROP COLUMN \`sent_back\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`sent_back\`;`)
  await db.run(sql`ALTER TABLE \`evaluations\` DROP COLUMN \`subject_version\`;`)
  await db.run(sql`ALTER TABLE \`evaluations\` DROP COLUMN \`sent_back\`;`)
  await db.run(sql`ALTER TABLE \`announcements\` DROP COLUMN \`sent_back\`;`)
  await db.run(sql`ALTER TABLE \`evaluation_templates_criteria\` DROP COLUMN \`may_not_apply\`;`)
  await db.run(sql`ALTER TABLE \`messages\` DROP COLUMN \`next_try_at\`;`)
  await db.run(sql`ALTER TABLE \`messages\` DROP COLUMN \`last_error\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`left_out\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`attempts\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`next_try_at\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`original_name\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`sha256\`;`)
}
