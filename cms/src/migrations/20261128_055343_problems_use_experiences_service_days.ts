import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`problem_proposals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`title\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`joins_id\` text(36),
  	\`sector\` text,
  	\`sufferers\` text,
  	\`sufferers_count\` numeric,
  	\`tried\` text,
  	\`requirements\` text,
  	\`data\` text,
  	\`problem_id\` text(36),
  	\`since\` text,
  	\`state\` text DEFAULT 'draft',
  	\`sent_back\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`joins_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`problem_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`problem_proposals_key_idx\` ON \`problem_proposals\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`problem_proposals_organisation_idx\` ON \`problem_proposals\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`problem_proposals_joins_idx\` ON \`problem_proposals\` (\`joins_id\`);`)
  await db.run(sql`CREATE INDEX \`problem_proposals_problem_idx\` ON \`problem_proposals\` (\`problem_id\`);`)
  await db.run(sql`CREATE INDEX \`problem_proposals_state_idx\` ON \`problem_proposals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`problem_proposals_illustrative_idx\` ON \`problem_proposals\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`problem_proposals_updated_at_idx\` ON \`problem_proposals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`problem_proposals_created_at_idx\` ON \`problem_proposals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`solution_proposals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`problem_id\` text(36) NOT NULL,
  	\`vendor_id\` text(36) NOT NULL,
  	\`kind\` text,
  	\`offering_id\` text(36),
  	\`text\` text,
  	\`scope\` text,
  	\`months\` numeric,
  	\`cost\` numeric,
  	\`needs\` text,
  	\`offered_on\` text,
  	\`organisation_id\` text(36),
  	\`pilot_from\` text,
  	\`pilot_until\` text,
  	\`pilot_result\` text,
  	\`state\` text DEFAULT 'draft',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`problem_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`solution_proposals_key_idx\` ON \`solution_proposals\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_problem_idx\` ON \`solution_proposals\` (\`problem_id\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_vendor_idx\` ON \`solution_proposals\` (\`vendor_id\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_offering_idx\` ON \`solution_proposals\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_organisation_idx\` ON \`solution_proposals\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_state_idx\` ON \`solution_proposals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_illustrative_idx\` ON \`solution_proposals\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_updated_at_idx\` ON \`solution_proposals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`solution_proposals_created_at_idx\` ON \`solution_proposals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`usage_reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`adoption_id\` text(36) NOT NULL,
  	\`month\` text NOT NULL,
  	\`users\` numeric NOT NULL,
  	\`transactions\` numeric,
  	\`organisation_id\` text(36),
  	\`vendor_id\` text(36),
  	\`sent_by\` text,
  	\`month_key\` text,
  	\`state\` text DEFAULT 'reported',
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`adoption_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`usage_reports_key_idx\` ON \`usage_reports\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`usage_reports_adoption_idx\` ON \`usage_reports\` (\`adoption_id\`);`)
  await db.run(sql`CREATE INDEX \`usage_reports_organisation_idx\` ON \`usage_reports\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`usage_reports_vendor_idx\` ON \`usage_reports\` (\`vendor_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`usage_reports_month_key_idx\` ON \`usage_reports\` (\`month_key\`);`)
  await db.run(sql`CREATE INDEX \`usage_reports_state_idx\` ON \`usage_reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`usage_reports_illustrative_idx\` ON \`usage_reports\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`usage_reports_updated_at_idx\` ON \`usage_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`usage_reports_created_at_idx\` ON \`usage_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`experiences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`adoption_id\` text(36) NOT NULL,
  	\`organisation_id\` text(36),
  	\`offering_id\` text(36),
  	\`vendor_id\` text(36),
  	\`year_key\` text,
  	\`fit\` numeric,
  	\`ease\` numeric,
  	\`support\` numeric,
  	\`reliability\` numeric,
  	\`text\` text,
  	\`shows_name\` integer DEFAULT false,
  	\`answer\` text,
  	\`published_on\` text,
  	\`state\` text DEFAULT 'draft',
  	\`sent_back\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`adoption_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`experiences_key_idx\` ON \`experiences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`experiences_adoption_idx\` ON \`experiences\` (\`adoption_id\`);`)
  await db.run(sql`CREATE INDEX \`experiences_organisation_idx\` ON \`experiences\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`experiences_offering_idx\` ON \`experiences\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`experiences_vendor_idx\` ON \`experiences\` (\`vendor_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`experiences_year_key_idx\` ON \`experiences\` (\`year_key\`);`)
  await db.run(sql`CREATE INDEX \`experiences_state_idx\` ON \`experiences\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`experiences_illustrative_idx\` ON \`experiences\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`experiences_updated_at_idx\` ON \`experiences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`experiences_created_at_idx\` ON \`experiences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`service_days\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`minutes\` text NOT NULL,
  	\`counts\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`service_days_key_idx\` ON \`service_days\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`service_days_day_idx\` ON \`service_days\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`service_days_updated_at_idx\` ON \`service_days\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`service_days_created_at_idx\` ON \`service_days\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`problems\` ADD \`illustrative\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`problems_illustrative_idx\` ON \`problems\` (\`illustrative\`);`)
  await db.run(sql`ALTER TABLE \`_problems_v\` ADD \`version_illustrative\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`_problems_v_version_version_illustrative_idx\` ON \`_problems_v\` (\`version_illustrative\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`problem_proposals_id\` text(36) REFERENCES problem_proposals(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`solution_proposals_id\` text(36) REFERENCES solution_proposals(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`usage_reports_id\` text(36) REFERENCES usage_reports(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`experiences_id\` text(36) REFERENCES experiences(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`service_days_id\` text(36) REFERENCES service_days(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_problem_proposals_id_idx\` ON \`payload_locked_documents_rels\` (\`problem_proposals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_solution_proposals_id_idx\` ON \`payload_locked_documents_rels\` (\`solution_proposals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usage_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`usage_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_experiences_id_idx\` ON \`payload_locked_documents_rels\` (\`experiences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_service_days_id_idx\` ON \`payload_locked_documents_rels\` (\`service_days_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`problem_proposals\`;`)
  await db.run(sql`DROP TABLE \`solution_proposals\`;`)
  await db.run(sql`DROP TABLE \`usage_reports\`;`)
  await db.run(sql`DROP TABLE \`experiences\`;`)
  await db.run(sql`DROP TABLE \`service_days\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	\`contracts_id\` text(36),
  	\`contract_prices_id\` text(36),
  	\`requirements_id\` text(36),
  	\`practices_id\` text(36),
  	\`evaluations_id\` text(36),
  	\`announcements_id\` text(36),
  	\`evaluation_templates_id\` text(36),
  	\`organisations_id\` text(36),
  	\`vendor_applications_id\` text(36),
  	\`join_requests_id\` text(36),
  	\`users_id\` text(36),
  	\`error_reports_id\` text(36),
  	\`publishers_id\` text(36),
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
  	FOREIGN KEY (\`contracts_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contract_prices_id\`) REFERENCES \`contract_prices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`requirements_id\`) REFERENCES \`requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluations_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`announcements_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluation_templates_id\`) REFERENCES \`evaluation_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`vendor_applications_id\`) REFERENCES \`vendor_applications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`join_requests_id\`) REFERENCES \`join_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`error_reports_id\`) REFERENCES \`error_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publishers_id\`) REFERENCES \`publishers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`history_id\`) REFERENCES \`history\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`takedowns_id\`) REFERENCES \`takedowns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locks_id\`) REFERENCES \`locks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "legal_rules_id", "calendar_days_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "quotation_requests_id", "quotations_id", "quotation_inquiries_id", "custodian_keys_id", "key_shares_id", "contracts_id", "contract_prices_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "join_requests_id", "users_id", "error_reports_id", "publishers_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "media_id") SELECT "id", "order", "parent_id", "path", "platforms_id", "problems_id", "legal_documents_id", "legal_rules_id", "calendar_days_id", "indicators_id", "offerings_id", "adoptions_id", "selections_id", "quotation_requests_id", "quotations_id", "quotation_inquiries_id", "custodian_keys_id", "key_shares_id", "contracts_id", "contract_prices_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "join_requests_id", "users_id", "error_reports_id", "publishers_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "media_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contracts_id_idx\` ON \`payload_locked_documents_rels\` (\`contracts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contract_prices_id_idx\` ON \`payload_locked_documents_rels\` (\`contract_prices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_requirements_id_idx\` ON \`payload_locked_documents_rels\` (\`requirements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_practices_id_idx\` ON \`payload_locked_documents_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluations_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`announcements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluation_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluation_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_vendor_applications_id_idx\` ON \`payload_locked_documents_rels\` (\`vendor_applications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_join_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`join_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_error_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`error_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publishers_id_idx\` ON \`payload_locked_documents_rels\` (\`publishers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_history_id_idx\` ON \`payload_locked_documents_rels\` (\`history_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_takedowns_id_idx\` ON \`payload_locked_documents_rels\` (\`takedowns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_locks_id_idx\` ON \`payload_locked_documents_rels\` (\`locks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`DROP INDEX \`problems_illustrative_idx\`;`)
  await db.run(sql`ALTER TABLE \`problems\` DROP COLUMN \`illustrative\`;`)
  await db.run(sql`DROP INDEX \`_problems_v_version_version_illustrative_idx\`;`)
  await db.run(sql`ALTER TABLE \`_problems_v\` DROP COLUMN \`version_illustrative\`;`)
}
