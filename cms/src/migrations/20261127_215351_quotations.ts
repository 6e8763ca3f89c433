import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`legal_rules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`instrument\` text,
  	\`article\` text,
  	\`valid_from\` text NOT NULL,
  	\`valid_to\` text,
  	\`sure\` text NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`legal_rules_slug_idx\` ON \`legal_rules\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`legal_rules_key_idx\` ON \`legal_rules\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`legal_rules_updated_at_idx\` ON \`legal_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_rules_created_at_idx\` ON \`legal_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`calendar_days\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`sure\` text NOT NULL,
  	\`source\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_days_slug_idx\` ON \`calendar_days\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`calendar_days_updated_at_idx\` ON \`calendar_days\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_days_created_at_idx\` ON \`calendar_days\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`quotation_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`slug\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`selection_id\` text(36) NOT NULL,
  	\`need\` text,
  	\`lines\` text DEFAULT '[]',
  	\`questions\` text DEFAULT '[]',
  	\`place\` text,
  	\`period\` text,
  	\`deadline\` text,
  	\`scope\` text,
  	\`sealing\` text DEFAULT 'server',
  	\`recipient\` text,
  	\`key_test\` text,
  	\`threshold\` numeric,
  	\`custodian_count\` numeric,
  	\`published_at\` text,
  	\`deadline_rule\` text,
  	\`sole_invited\` integer,
  	\`version\` numeric,
  	\`lines_version\` numeric,
  	\`kept_from\` numeric,
  	\`amendments\` text,
  	\`amendment\` text,
  	\`answered\` text,
  	\`opening\` text,
  	\`award\` text,
  	\`result\` text,
  	\`cancelled_reason\` text,
  	\`state\` text DEFAULT 'draft',
  	\`sent_back\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`selection_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`quotation_requests_key_idx\` ON \`quotation_requests\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`quotation_requests_slug_idx\` ON \`quotation_requests\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_organisation_idx\` ON \`quotation_requests\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_selection_idx\` ON \`quotation_requests\` (\`selection_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_deadline_idx\` ON \`quotation_requests\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_state_idx\` ON \`quotation_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_illustrative_idx\` ON \`quotation_requests\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_updated_at_idx\` ON \`quotation_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_created_at_idx\` ON \`quotation_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`quotation_requests_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`platforms_id\` text(36),
  	\`organisations_id\` text(36),
  	\`custodian_keys_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`custodian_keys_id\`) REFERENCES \`custodian_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`quotation_requests_rels_order_idx\` ON \`quotation_requests_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_rels_parent_idx\` ON \`quotation_requests_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_rels_path_idx\` ON \`quotation_requests_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_rels_platforms_id_idx\` ON \`quotation_requests_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_rels_organisations_id_idx\` ON \`quotation_requests_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_requests_rels_custodian_keys_id_idx\` ON \`quotation_requests_rels\` (\`custodian_keys_id\`);`)
  await db.run(sql`CREATE TABLE \`quotations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`request_id\` text(36) NOT NULL,
  	\`vendor_id\` text(36) NOT NULL,
  	\`organisation_id\` text(36),
  	\`offering_id\` text(36),
  	\`ciphertext\` text,
  	\`sha256\` text,
  	\`commitment\` text,
  	\`length\` numeric,
  	\`received_at\` text,
  	\`request_version\` numeric,
  	\`content_version\` numeric,
  	\`receipt\` text,
  	\`opening_file\` text,
  	\`content\` text,
  	\`total\` numeric,
  	\`fault\` text,
  	\`outcome\` text,
  	\`reason_code\` text,
  	\`reason_text\` text,
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`quotations_key_idx\` ON \`quotations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`quotations_request_idx\` ON \`quotations\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`quotations_vendor_idx\` ON \`quotations\` (\`vendor_id\`);`)
  await db.run(sql`CREATE INDEX \`quotations_organisation_idx\` ON \`quotations\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`quotations_offering_idx\` ON \`quotations\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`quotations_state_idx\` ON \`quotations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`quotations_illustrative_idx\` ON \`quotations\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`quotations_updated_at_idx\` ON \`quotations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`quotations_created_at_idx\` ON \`quotations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`quotation_inquiries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`vendor_id\` text(36) NOT NULL,
  	\`organisation_id\` text(36),
  	\`text\` text NOT NULL,
  	\`answer\` text,
  	\`accepted\` integer,
  	\`answered_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`quotation_inquiries_request_idx\` ON \`quotation_inquiries\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_inquiries_vendor_idx\` ON \`quotation_inquiries\` (\`vendor_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_inquiries_organisation_idx\` ON \`quotation_inquiries\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`quotation_inquiries_updated_at_idx\` ON \`quotation_inquiries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`quotation_inquiries_created_at_idx\` ON \`quotation_inquiries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`custodian_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`holder_id\` text(36),
  	\`holder_name\` text,
  	\`organisation_id\` text(36),
  	\`recipient\` text NOT NULL,
  	\`locked_identity\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`holder_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`custodian_keys_holder_idx\` ON \`custodian_keys\` (\`holder_id\`);`)
  await db.run(sql`CREATE INDEX \`custodian_keys_organisation_idx\` ON \`custodian_keys\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`custodian_keys_updated_at_idx\` ON \`custodian_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`custodian_keys_created_at_idx\` ON \`custodian_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`key_shares\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`request_id\` text(36),
  	\`custodian_id\` text(36),
  	\`holder_id\` text(36),
  	\`organisation_id\` text(36),
  	\`share\` text,
  	\`share_hash\` text,
  	\`released\` text,
  	\`released_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`custodian_id\`) REFERENCES \`custodian_keys\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`holder_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`key_shares_request_idx\` ON \`key_shares\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`key_shares_custodian_idx\` ON \`key_shares\` (\`custodian_id\`);`)
  await db.run(sql`CREATE INDEX \`key_shares_holder_idx\` ON \`key_shares\` (\`holder_id\`);`)
  await db.run(sql`CREATE INDEX \`key_shares_organisation_idx\` ON \`key_shares\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`key_shares_updated_at_idx\` ON \`key_shares\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`key_shares_created_at_idx\` ON \`key_shares\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`legal_rules_id\` text(36) REFERENCES legal_rules(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`calendar_days_id\` text(36) REFERENCES calendar_days(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`quotation_requests_id\` text(36) REFERENCES quotation_requests(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`quotations_id\` text(36) REFERENCES quotations(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`quotation_inquiries_id\` text(36) REFERENCES quotation_inquiries(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`custodian_keys_id\` text(36) REFERENCES custodian_keys(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`key_shares_id\` text(36) REFERENCES key_shares(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_legal_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`legal_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_days_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_days_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotation_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`quotation_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotations_id_idx\` ON \`payload_locked_documents_rels\` (\`quotations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotation_inquiries_id_idx\` ON \`payload_locked_documents_rels\` (\`quotation_inquiries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_custodian_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`custodian_keys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_key_shares_id_idx\` ON \`payload_locked_documents_rels\` (\`key_shares_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`legal_rules\`;`)
  await db.run(sql`DROP TABLE \`calendar_days\`;`)
  await db.run(sql`DROP TABLE \`quotation_requests\`;`)
  await db.run(sql`DROP TABLE \`quotation_requests_rels\`;`)
  await db.run(sql`DROP TABLE \`quotations\`;`)
  await db.run(sql`DROP TABLE \`quotation_inquiries\`;`)
  await db.run(sql`DROP TABLE \`custodian_keys\`;`)
  await db.run(sql`DROP TABLE \`key_shares\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	\`takedowns_id\` text(36),
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
  	FOREIGN KEY (\`takedowns_id\`) REFERENCES \`takedowns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locks_id\`) REFERENCES \`locks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "users_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "media_id") SELECT "id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "users_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "media_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_takedowns_id_idx\` ON \`payload_locked_documents_rels\` (\`takedowns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_locks_id_idx\` ON \`payload_locked_documents_rels\` (\`locks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
}
