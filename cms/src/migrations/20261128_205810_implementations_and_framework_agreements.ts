import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`implementations_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`implementations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`implementations_roles_order_idx\` ON \`implementations_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`implementations_roles_parent_idx\` ON \`implementations_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`implementations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`adoption_id\` text(36) NOT NULL,
  	\`organisation_id\` text(36),
  	\`partner_id\` text(36) NOT NULL,
  	\`proposed_by_id\` text(36),
  	\`confirmed_on\` text,
  	\`state\` text DEFAULT 'draft',
  	\`sent_back\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`adoption_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`partner_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`proposed_by_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`implementations_key_idx\` ON \`implementations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`implementations_adoption_idx\` ON \`implementations\` (\`adoption_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_organisation_idx\` ON \`implementations\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_partner_idx\` ON \`implementations\` (\`partner_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_proposed_by_idx\` ON \`implementations\` (\`proposed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`implementations_state_idx\` ON \`implementations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`implementations_illustrative_idx\` ON \`implementations\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`implementations_updated_at_idx\` ON \`implementations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`implementations_created_at_idx\` ON \`implementations\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`contracts_lines\` ADD \`agreement_line\` text;`)
  await db.run(sql`ALTER TABLE \`contracts\` ADD \`kind\` text;`)
  await db.run(sql`ALTER TABLE \`contracts\` ADD \`entitles\` text;`)
  await db.run(sql`ALTER TABLE \`contracts\` ADD \`agreement_id\` text(36) REFERENCES contracts(id);`)
  await db.run(sql`CREATE INDEX \`contracts_kind_idx\` ON \`contracts\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`contracts_agreement_idx\` ON \`contracts\` (\`agreement_id\`);`)
  await db.run(sql`ALTER TABLE \`contracts_rels\` ADD \`organisations_id\` text(36) REFERENCES organisations(id);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_organisations_id_idx\` ON \`contracts_rels\` (\`organisations_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`implementations_id\` text(36) REFERENCES implementations(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_implementations_id_idx\` ON \`payload_locked_documents_rels\` (\`implementations_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`implementations_roles\`;`)
  await db.run(sql`DROP TABLE \`implementations\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_contracts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`organisation_id\` text(36) NOT NULL,
  	\`title\` text NOT NULL,
  	\`number\` text,
  	\`origin\` text,
  	\`adoption_id\` text(36),
  	\`selection_id\` text(36),
  	\`request_id\` text(36),
  	\`again_reason\` text,
  	\`platform_id\` text(36),
  	\`offering_id\` text(36),
  	\`product_name\` text,
  	\`vendor_id\` text(36),
  	\`vendor_name\` text,
  	\`vendor_tax_code\` text,
  	\`unlisted_name_id\` text(36),
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
  	FOREIGN KEY (\`request_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`vendor_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unlisted_name_id\`) REFERENCES \`unlisted_names\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_contracts\`("id", "key", "organisation_id", "title", "number", "origin", "adoption_id", "selection_id", "request_id", "again_reason", "platform_id", "offering_id", "product_name", "vendor_id", "vendor_name", "vendor_tax_code", "unlisted_name_id", "signed_on", "starts_on", "ends_on", "ends_now", "form", "form_words", "notice", "value", "note", "changes", "frozen_files", "submitted_by_id", "approved_on", "state", "sent_back", "illustrative", "updated_at", "created_at") SELECT "id", "key", "organisation_id", "title", "number", "origin", "adoption_id", "selection_id", "request_id", "again_reason", "platform_id", "offering_id", "product_name", "vendor_id", "vendor_name", "vendor_tax_code", "unlisted_name_id", "signed_on", "starts_on", "ends_on", "ends_now", "form", "form_words", "notice", "value", "note", "changes", "frozen_files", "submitted_by_id", "approved_on", "state", "sent_back", "illustrative", "updated_at", "created_at" FROM \`contracts\`;`)
  await db.run(sql`DROP TABLE \`contracts\`;`)
  await db.run(sql`ALTER TABLE \`__new_contracts\` RENAME TO \`contracts\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`contracts_key_idx\` ON \`contracts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`contracts_organisation_idx\` ON \`contracts\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_adoption_idx\` ON \`contracts\` (\`adoption_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_selection_idx\` ON \`contracts\` (\`selection_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_request_idx\` ON \`contracts\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_platform_idx\` ON \`contracts\` (\`platform_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_offering_idx\` ON \`contracts\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_vendor_idx\` ON \`contracts\` (\`vendor_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_unlisted_name_idx\` ON \`contracts\` (\`unlisted_name_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_ends_now_idx\` ON \`contracts\` (\`ends_now\`);`)
  await db.run(sql`CREATE INDEX \`contracts_submitted_by_idx\` ON \`contracts\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_state_idx\` ON \`contracts\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`contracts_illustrative_idx\` ON \`contracts\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`contracts_updated_at_idx\` ON \`contracts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contracts_created_at_idx\` ON \`contracts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_contracts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_contracts_rels\`("id", "order", "parent_id", "path", "media_id") SELECT "id", "order", "parent_id", "path", "media_id" FROM \`contracts_rels\`;`)
  await db.run(sql`DROP TABLE \`contracts_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_contracts_rels\` RENAME TO \`contracts_rels\`;`)
  await db.run(sql`CREATE INDEX \`contracts_rels_order_idx\` ON \`contracts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_parent_idx\` ON \`contracts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_path_idx\` ON \`contracts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`contracts_rels_media_id_idx\` ON \`contracts_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`platforms_id\` text(36),
  	\`problems_id\` text(36),
  	\`problem_proposals_id\` text(36),
  	\`solution_proposals_id\` text(36),
  	\`legal_documents_id\` text(36),
  	\`legal_rules_id\` text(36),
  	\`calendar_days_id\` text(36),
  	\`indicators_id\` text(36),
  	\`pages_id\` text(36),
  	\`synonyms_id\` text(36),
  	\`unanswered_searches_id\` text(36),
  	\`offerings_id\` text(36),
  	\`adoptions_id\` text(36),
  	\`adoption_papers_id\` text(36),
  	\`unlisted_names_id\` text(36),
  	\`usage_reports_id\` text(36),
  	\`usage_keys_id\` text(36),
  	\`experiences_id\` text(36),
  	\`selections_id\` text(36),
  	\`quotation_requests_id\` text(36),
  	\`quotations_id\` text(36),
  	\`quotation_inquiries_id\` text(36),
  	\`custodian_keys_id\` text(36),
  	\`key_shares_id\` text(36),
  	\`contracts_id\` text(36),
  	\`contract_prices_id\` text(36),
  	\`vulnerability_notices_id\` text(36),
  	\`vulnerability_handlings_id\` text(36),
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
  	\`menus_id\` text(36),
  	\`messages_id\` text(36),
  	\`history_id\` text(36),
  	\`publications_id\` text(36),
  	\`takedowns_id\` text(36),
  	\`notices_id\` text(36),
  	\`locks_id\` text(36),
  	\`service_days_id\` text(36),
  	\`visits_id\` text(36),
  	\`followers_id\` text(36),
  	\`saved_searches_id\` text(36),
  	\`webhooks_id\` text(36),
  	\`webhook_deliveries_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`platforms_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problems_id\`) REFERENCES \`problems\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`problem_proposals_id\`) REFERENCES \`problem_proposals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`solution_proposals_id\`) REFERENCES \`solution_proposals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_documents_id\`) REFERENCES \`legal_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_rules_id\`) REFERENCES \`legal_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calendar_days_id\`) REFERENCES \`calendar_days\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicators_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`synonyms_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`unanswered_searches_id\`) REFERENCES \`unanswered_searches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offerings_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adoptions_id\`) REFERENCES \`adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adoption_papers_id\`) REFERENCES \`adoption_papers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`unlisted_names_id\`) REFERENCES \`unlisted_names\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usage_reports_id\`) REFERENCES \`usage_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usage_keys_id\`) REFERENCES \`usage_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`experiences_id\`) REFERENCES \`experiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`selections_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotation_requests_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotations_id\`) REFERENCES \`quotations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`quotation_inquiries_id\`) REFERENCES \`quotation_inquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`custodian_keys_id\`) REFERENCES \`custodian_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`key_shares_id\`) REFERENCES \`key_shares\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contracts_id\`) REFERENCES \`contracts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contract_prices_id\`) REFERENCES \`contract_prices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`vulnerability_notices_id\`) REFERENCES \`vulnerability_notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`vulnerability_handlings_id\`) REFERENCES \`vulnerability_handlings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`menus_id\`) REFERENCES \`menus\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`history_id\`) REFERENCES \`history\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`takedowns_id\`) REFERENCES \`takedowns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locks_id\`) REFERENCES \`locks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`service_days_id\`) REFERENCES \`service_days\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`visits_id\`) REFERENCES \`visits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`followers_id\`) REFERENCES \`followers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`saved_searches_id\`) REFERENCES \`saved_searches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhook_deliveries_id\`) REFERENCES \`webhook_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "platforms_id", "problems_id", "problem_proposals_id", "solution_proposals_id", "legal_documents_id", "legal_rules_id", "calendar_days_id", "indicators_id", "pages_id", "synonyms_id", "unanswered_searches_id", "offerings_id", "adoptions_id", "adoption_papers_id", "unlisted_names_id", "usage_reports_id", "usage_keys_id", "experiences_id", "selections_id", "quotation_requests_id", "quotations_id", "quotation_inquiries_id", "custodian_keys_id", "key_shares_id", "contracts_id", "contract_prices_id", "vulnerability_notices_id", "vulnerability_handlings_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "join_requests_id", "users_id", "error_reports_id", "publishers_id", "menus_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "service_days_id", "visits_id", "followers_id", "saved_searches_id", "webhooks_id", "webhook_deliveries_id", "media_id") SELECT "id", "order", "parent_id", "path", "platforms_id", "problems_id", "problem_proposals_id", "solution_proposals_id", "legal_documents_id", "legal_rules_id", "calendar_days_id", "indicators_id", "pages_id", "synonyms_id", "unanswered_searches_id", "offerings_id", "adoptions_id", "adoption_papers_id", "unlisted_names_id", "usage_reports_id", "usage_keys_id", "experiences_id", "selections_id", "quotation_requests_id", "quotations_id", "quotation_inquiries_id", "custodian_keys_id", "key_shares_id", "contracts_id", "contract_prices_id", "vulnerability_notices_id", "vulnerability_handlings_id", "requirements_id", "practices_id", "evaluations_id", "announcements_id", "evaluation_templates_id", "organisations_id", "vendor_applications_id", "join_requests_id", "users_id", "error_reports_id", "publishers_id", "menus_id", "messages_id", "history_id", "publications_id", "takedowns_id", "notices_id", "locks_id", "service_days_id", "visits_id", "followers_id", "saved_searches_id", "webhooks_id", "webhook_deliveries_id", "media_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_platforms_id_idx\` ON \`payload_locked_documents_rels\` (\`platforms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_problems_id_idx\` ON \`payload_locked_documents_rels\` (\`problems_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_problem_proposals_id_idx\` ON \`payload_locked_documents_rels\` (\`problem_proposals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_solution_proposals_id_idx\` ON \`payload_locked_documents_rels\` (\`solution_proposals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_legal_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`legal_documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_legal_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`legal_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_days_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_days_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_indicators_id_idx\` ON \`payload_locked_documents_rels\` (\`indicators_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_synonyms_id_idx\` ON \`payload_locked_documents_rels\` (\`synonyms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_unanswered_searches_id_idx\` ON \`payload_locked_documents_rels\` (\`unanswered_searches_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_offerings_id_idx\` ON \`payload_locked_documents_rels\` (\`offerings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_adoptions_id_idx\` ON \`payload_locked_documents_rels\` (\`adoptions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_adoption_papers_id_idx\` ON \`payload_locked_documents_rels\` (\`adoption_papers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_unlisted_names_id_idx\` ON \`payload_locked_documents_rels\` (\`unlisted_names_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usage_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`usage_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usage_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`usage_keys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_experiences_id_idx\` ON \`payload_locked_documents_rels\` (\`experiences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_selections_id_idx\` ON \`payload_locked_documents_rels\` (\`selections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotation_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`quotation_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotations_id_idx\` ON \`payload_locked_documents_rels\` (\`quotations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_quotation_inquiries_id_idx\` ON \`payload_locked_documents_rels\` (\`quotation_inquiries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_custodian_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`custodian_keys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_key_shares_id_idx\` ON \`payload_locked_documents_rels\` (\`key_shares_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contracts_id_idx\` ON \`payload_locked_documents_rels\` (\`contracts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contract_prices_id_idx\` ON \`payload_locked_documents_rels\` (\`contract_prices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_vulnerability_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`vulnerability_notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_vulnerability_handlings_id_idx\` ON \`payload_locked_documents_rels\` (\`vulnerability_handlings_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_menus_id_idx\` ON \`payload_locked_documents_rels\` (\`menus_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_history_id_idx\` ON \`payload_locked_documents_rels\` (\`history_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_takedowns_id_idx\` ON \`payload_locked_documents_rels\` (\`takedowns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_locks_id_idx\` ON \`payload_locked_documents_rels\` (\`locks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_service_days_id_idx\` ON \`payload_locked_documents_rels\` (\`service_days_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_visits_id_idx\` ON \`payload_locked_documents_rels\` (\`visits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_followers_id_idx\` ON \`payload_locked_documents_rels\` (\`followers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_saved_searches_id_idx\` ON \`payload_locked_documents_rels\` (\`saved_searches_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhook_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`webhook_deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`contracts_lines\` DROP COLUMN \`agreement_line\`;`)
}
