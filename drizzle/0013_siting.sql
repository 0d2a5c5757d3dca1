CREATE TABLE "candidates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"institution_id" uuid,
	"name" text NOT NULL,
	"position" geometry(Point,4326) NOT NULL,
	"embedding" text NOT NULL,
	"action" text NOT NULL,
	"weekly_hours" double precision,
	"one_off_cost" bigint,
	"yearly_cost" bigint,
	"note" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "candidates_embedding" CHECK ("candidates"."embedding" in ('own', 'attached', 'integrated')),
	CONSTRAINT "candidates_action" CHECK ("candidates"."action" in ('keep', 'open', 'close', 'move', 'weekly'))
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"name" text NOT NULL,
	"release_id" uuid,
	"inputs" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "travel_data" (
	"study_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"source" text NOT NULL,
	"content" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "travel_data_study_id_kind_pk" PRIMARY KEY("study_id","kind"),
	CONSTRAINT "travel_data_kind" CHECK ("travel_data"."kind" in ('barriers', 'crossings', 'network', 'minutes'))
);
--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_data" ADD CONSTRAINT "travel_data_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidates_study" ON "candidates" USING btree ("study_id","name");--> statement-breakpoint
CREATE INDEX "candidates_institution" ON "candidates" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "scenarios_study" ON "scenarios" USING btree ("study_id","created_at");