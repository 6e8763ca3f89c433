import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`legal_documents_basis_of\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`legal_documents_basis_of_order_idx\` ON \`legal_documents_basis_of\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_basis_of_parent_idx\` ON \`legal_documents_basis_of\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`legal_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`legal_documents_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`legal_documents_rels_order_idx\` ON \`legal_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_rels_parent_idx\` ON \`legal_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_rels_path_idx\` ON \`legal_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_rels_legal_documents_id_idx\` ON \`legal_documents_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE TABLE \`contracts_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`unit\` text NOT NULL,
  	\`interval\` text NOT NULL,
  	\`quantity\` numeric,
  	\`periods\` numeric,
  	\`unit_price\` numeric,
  	\`vat\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contracts_lines_order_idx\` ON \`contracts_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contracts_lines_parent_id_idx\` ON \`contracts_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contracts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`organisation_id\` text(36) NOT NULL,
  	\`title\` text NOT NULL,
  	\`number\` text,
  	\`origin\` text,
  	\`adoption_id\` text(36),
  	\`selection_id\` text(36),
  	\`platform_id\` text(36),
  	\`offering_id\` text(36),
  	\`product_name\` text,
  	\`vendor_id\` text(36),
  	\`vendor_name\` text,
  	\`signed_on\` text,
  	\`starts_on\` text,
  	\`ends_on\` text,
  	\`ends_now\` text,
  	\`form\` text,
  	\`form_words\` text,
  	\`notice\` text,
  	\`value\` numeric,
  	\`note\` text,
  	\`changes\` text,
  	\`frozen_files\` text,
  	\`submitted_by_id\` text(36),
  	\`approved_on\` text,
  	\`state\` text DEFAULT 'draft',
  	\`sent_back\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`adoption_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`selection_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contracts_key_idx\` ON \`contracts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`contracts_organisation_idx\` ON \`contracts\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_adoption_idx\` ON \`contracts\` (\`adoption_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_selection_idx\` ON \`contracts\` (\`selection_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_platform_idx\` ON \`contracts\` (\`platform_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_offering_idx\` ON \`contracts\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_vendor_idx\` ON \`contracts\` (\`vendor_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_ends_now_idx\` ON \`contracts\` (\`ends_now\`);`)
  await db.run(sql`CREATE INDEX \`contracts_submitted_by_idx\` ON \`contracts\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_state_idx\` ON \`contracts\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`contracts_illustrative_idx\` ON \`contracts\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`contracts_updated_at_idx\` ON \`contracts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contracts_created_at_idx\` ON \`contracts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contracts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contracts_rels_order_idx\` ON \`contracts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_parent_idx\` ON \`contracts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_path_idx\` ON \`contracts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_media_id_idx\` ON \`contracts_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`contract_prices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`contract_id\` text(36) NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`platform_id\` text(36) NOT NULL,
  	\`unit\` text NOT NULL,
  	\`interval\` text NOT NULL,
  	\`price\` numeric NOT NULL,
  	\`signed_on\` text NOT NULL,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`contract_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contract_prices_contract_idx\` ON \`contract_prices\` (\`contract_id\`);`)
  await db.run(sql`CREATE INDEX \`contract_prices_organisation_idx\` ON \`contract_prices\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`contract_prices_platform_idx\` ON \`contract_prices\` (\`platform_id\`);`)
  await db.run(sql`CREATE INDEX \`contract_prices_illustrative_idx\` ON \`contract_prices\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`contract_prices_updated_at_idx\` ON \`contract_prices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contract_prices_created_at_idx\` ON \`contract_prices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`platform_unit_interval_illustrative_price_createdAt_idx\` ON \`contract_prices\` (\`platform_id\`,\`unit\`,\`interval\`,\`illustrative\`,\`price\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`platform_unit_interval_illustrative_signedOn_createdAt_idx\` ON \`contract_prices\` (\`platform_id\`,\`unit\`,\`interval\`,\`illustrative\`,\`signed_on\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`error_reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`page\` text NOT NULL,
  	\`message\` text NOT NULL,
  	\`name\` text,
  	\`email\` text,
  	\`correction\` text,
  	\`corrected_on\` text,
  	\`state\` text DEFAULT 'received',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`error_reports_state_idx\` ON \`error_reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`error_reports_illustrative_idx\` ON \`error_reports\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`error_reports_updated_at_idx\` ON \`error_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`error_reports_created_at_idx\` ON \`error_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publishers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text DEFAULT 'don-vi-chiu-trach-nhiem' NOT NULL,
  	\`responsible\` text NOT NULL,
  	\`address\` text,
  	\`email\` text NOT NULL,
  	\`phone\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publishers_slug_idx\` ON \`publishers\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`publishers_illustrative_idx\` ON \`publishers\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`publishers_updated_at_idx\` ON \`publishers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publishers_created_at_idx\` ON \`publishers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publishers_locales\` (
  	\`name\` text NOT NULL,
  	\`governing_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`publishers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publishers_locales_locale_parent_id_unique\` ON \`publishers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publishers_locales_parent_id_idx\` ON \`publishers_locales\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`legal_documents\` ADD \`in_force_from\` text;`)
  await db.run(sql`ALTER TABLE \`legal_documents\` ADD \`replaced_by_id\` text(36) REFERENCES legal_documents(id);`)
  await db.run(sql`ALTER TABLE \`legal_documents\` ADD \`is_replacement_likely\` integer;`)
  await db.run(sql`CREATE INDEX \`legal_documents_replaced_by_idx\` ON \`legal_documents\` (\`replaced_by_id\`);`)
  await db.run(sql`ALTER TABLE \`legal_documents_locales\` ADD \`basis_note\` text;`)
  await db.run(sql`ALTER TABLE \`indicators\` ADD \`kind\` text;`)
  await db.run(sql`ALTER TABLE \`selections\` ADD \`rent_or_build\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`population\` numeric;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`proven_at\` text;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`device\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`language\` text DEFAULT 'vi';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`last_sign_in_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`previous_sign_in_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`terms_accepted_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`work_passed_to_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`terms_version\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`second_factor\` text;`)
  await db.run(sql`CREATE INDEX \`users_work_passed_to_idx\` ON \`users\` (\`work_passed_to_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`contracts_id\` text(36) REFERENCES contracts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`contract_prices_id\` text(36) REFERENCES contract_prices(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`error_reports_id\` text(36) REFERENCES error_reports(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`publishers_id\` text(36) REFERENCES publishers(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contracts_id_idx\` ON \`payload_locked_documents_rels\` (\`contracts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contract_prices_id_idx\` ON \`payload_locked_documents_rels\` (\`contract_prices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_error_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`error_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publishers_id_idx\` ON \`payload_locked_documents_rels\` (\`publishers_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`legal_documents_basis_of\`;`)
  await db.run(sql`DROP TABLE \`legal_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`contracts_lines\`;`)
  await db.run(sql`DROP TABLE \`contracts\`;`)
  await db.run(sql`DROP TABLE \`contracts_rels\`;`)
  await db.run(sql`DROP TABLE \`contract_prices\`;`)
  await db.run(sql`DROP TABLE \`error_reports\`;`)
  await db.run(sql`DROP TABLE \`publishers\`;`)
  await db.run(sql`DROP TABLE \`publishers_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_legal_documents\` (
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
  await db.run(sql`INSERT INTO \`__new_legal_documents\`("id", "slug", "number", "date", "issuer", "url", "basis", "updated_at", "created_at") SELECT "id", "slug", "number", "date", "issuer", "url", "basis", "updated_at", "created_at" FROM \`legal_documents\`;`)
  await db.run(sql`DROP TABLE \`legal_documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_legal_documents\` RENAME TO \`legal_documents\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`legal_documents_slug_idx\` ON \`legal_documents\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_updated_at_idx\` ON \`legal_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_documents_created_at_idx\` ON \`legal_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`standing\` text DEFAULT 'active',
  	\`proposed_by_id\` text(36),
  	\`new_email\` text,
  	\`new_email_token\` text,
  	\`new_email_expiration\` text,
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
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`proposed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_users\`("id", "name", "role", "organisation_id", "standing", "proposed_by_id", "new_email", "new_email_token", "new_email_expiration", "illustrative", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until") SELECT "id", "name", "role", "organisation_id", "standing", "proposed_by_id", "new_email", "new_email_token", "new_email_expiration", "illustrative", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until" FROM \`users\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`ALTER TABLE \`__new_users\` RENAME TO \`users\`;`)
  await db.run(sql`CREATE INDEX \`users_organisation_idx\` ON \`users\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`users_proposed_by_idx\` ON \`users\` (\`proposed_by_id\`);`)
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
  	\`legal_rules_id\` text(36),
  	\`calendar_days_id\` text(36),
  	\`indicators_id\` text(36),
  	\`offerings_id\` text(36),
  	\`adoptions_id\` text(36),
  	\`selections_id\` text(36),
  	\`quotation_requests_id\` text(36),
  	\`quotations_id\` text(36),
  	\`quotation_inquiries_id\` text(36),
  	\`custodian_keys_id\` text(36),
  	\`key_shares_id\` text(36),
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
  	\`takedowns_id\` text(36),
  	\`notices_id\` text(36),
  	\`locks_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problems_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_rules_id\`) REFERENCES \`legal_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calendar_days_id\`) REFERENCES \`calendar_days\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offerings_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adoptions_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`selections_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotation_requests_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotations_id\`) REFERENCES \`quotations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotation_inquiries_id\`) REFERENCES \`quotation_inquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`custodian_keys_id\`) REFERENCES \`custodian_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`key_shares_id\`) REFERENCES \`key_shares\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`takedowns_id\`) REFERENCES \`takedowns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locks_id\`) REFERENCES \`locks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "legal_rules_id", "calendar_days_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "quotation_requests_id", "quotations_id", "quotation_inquiries_id", "custodian_keys_id", "key_shares_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "users_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "media_id") SELECT "id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "legal_rules_id", "calendar_days_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "quotation_requests_id", "quotations_id", "quotation_inquiries_id", "custodian_keys_id", "key_shares_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "users_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "media_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_platforms_id_idx\` ON \`payload_locked_documents_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_problems_id_idx\` ON \`payload_locked_documents_rels\` (\`problems_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_legal_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_legal_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`legal_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_days_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_days_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_indicators_id_idx\` ON \`payload_locked_documents_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_offerings_id_idx\` ON \`payload_locked_documents_rels\` (\`offerings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_adoptions_id_idx\` ON \`payload_locked_documents_rels\` (\`adoptions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_selections_id_idx\` ON \`payload_locked_documents_rels\` (\`selections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotation_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`quotation_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotations_id_idx\` ON \`payload_locked_documents_rels\` (\`quotations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotation_inquiries_id_idx\` ON \`payload_locked_documents_rels\` (\`quotation_inquiries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_custodian_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`custodian_keys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_key_shares_id_idx\` ON \`payload_locked_documents_rels\` (\`key_shares_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_takedowns_id_idx\` ON \`payload_locked_documents_rels\` (\`takedowns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_locks_id_idx\` ON \`payload_locked_documents_rels\` (\`locks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`legal_documents_locales\` DROP COLUMN \`basis_note\`;`)
  await db.run(sql`ALTER TABLE \`indicators\` DROP COLUMN \`kind\`;`)
  await db.run(sql`ALTER TABLE \`selections\` DROP COLUMN \`rent_or_build\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`population\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`proven_at\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`device\`;`)
}
