CREATE TABLE "consent_releases" (
	"study_id" uuid NOT NULL,
	"version" text NOT NULL,
	"released_by" uuid,
	"released_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_releases_study_id_version_pk" PRIMARY KEY("study_id","version")
);
--> statement-breakpoint
CREATE TABLE "study_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_versions" (
	"study_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_versions_study_id_revision_pk" PRIMARY KEY("study_id","revision")
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "may_found" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "admitted_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "studies" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "begins" text;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "ends" text;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "expected" integer;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "protocol" jsonb;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "people_drew" integer;--> statement-breakpoint
ALTER TABLE "consent_releases" ADD CONSTRAINT "consent_releases_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_releases" ADD CONSTRAINT "consent_releases_released_by_users_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_drafts" ADD CONSTRAINT "study_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_versions" ADD CONSTRAINT "study_versions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_versions" ADD CONSTRAINT "study_versions_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "study_drafts_user" ON "study_drafts" USING btree ("user_id");