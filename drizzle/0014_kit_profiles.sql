CREATE TABLE "kit_profile_revisions" (
	"profile_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kit_profile_revisions_profile_id_revision_pk" PRIMARY KEY("profile_id","revision")
);
--> statement-breakpoint
CREATE TABLE "kit_profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"social_space_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"replaces" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid
);
--> statement-breakpoint
ALTER TABLE "kit_profile_revisions" ADD CONSTRAINT "kit_profile_revisions_profile_id_kit_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."kit_profiles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_profile_revisions" ADD CONSTRAINT "kit_profile_revisions_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_profiles" ADD CONSTRAINT "kit_profiles_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_profiles" ADD CONSTRAINT "kit_profiles_social_space_id_social_spaces_id_fk" FOREIGN KEY ("social_space_id") REFERENCES "public"."social_spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_profiles" ADD CONSTRAINT "kit_profiles_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kit_profiles_study" ON "kit_profiles" USING btree ("study_id","social_space_id");