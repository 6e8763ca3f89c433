import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`adoptions\` ADD \`acting_organisation_id\` text(36) REFERENCES organisations(id);`)
  await db.run(sql`CREATE INDEX \`adoptions_acting_organisation_idx\` ON \`adoptions\` (\`acting_organisation_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_adoptions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`organisation_id\` text(36) NOT NULL,
  	\`platform_id\` text(36) NOT NULL,
  	\`offering_id\` text(36),
  	\`selection_id\` text(36),
  	\`request_id\` text(36),
  	\`ended_on\` text,
  	\`corrections\` text,
  	\`correction\` text,
  	\`frozen_files\` text,
  	\`contact\` text,
  	\`contract_price\` numeric,
  	\`note\` text,
  	\`submitted_by_id\` text(36),
  	\`proposed_by_id\` text(36),
  	\`state\` text DEFAULT 'draft',
  	\`sent_back\` text,
  	\`illustrative\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`platform_id\`) REFERENCES \`platforms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offering_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`selection_id\`) REFERENCES \`selections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`quotation_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`proposed_by_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_adoptions\`("id", "key", "organisation_id", "platform_id", "offering_id", "selection_id", "request_id", "ended_on", "corrections", "correction", "frozen_files", "contact", "contract_price", "note", "submitted_by_id", "proposed_by_id", "state", "sent_back", "illustrative", "updated_at", "created_at") SELECT "id", "key", "organisation_id", "platform_id", "offering_id", "selection_id", "request_id", "ended_on", "corrections", "correction", "frozen_files", "contact", "contract_price", "note", "submitted_by_id", "proposed_by_id", "state", "sent_back", "illustrative", "updated_at", "created_at" FROM \`adoptions\`;`)
  await db.run(sql`DROP TABLE \`adoptions\`;`)
  await db.run(sql`ALTER TABLE \`__new_adoptions\` RENAME TO \`adoptions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`adoptions_key_idx\` ON \`adoptions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_organisation_idx\` ON \`adoptions\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_platform_idx\` ON \`adoptions\` (\`platform_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_offering_idx\` ON \`adoptions\` (\`offering_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_selection_idx\` ON \`adoptions\` (\`selection_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_request_idx\` ON \`adoptions\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_submitted_by_idx\` ON \`adoptions\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_proposed_by_idx\` ON \`adoptions\` (\`proposed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_state_idx\` ON \`adoptions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_illustrative_idx\` ON \`adoptions\` (\`illustrative\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_updated_at_idx\` ON \`adoptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adoptions_created_at_idx\` ON \`adoptions\` (\`created_at\`);`)
}
