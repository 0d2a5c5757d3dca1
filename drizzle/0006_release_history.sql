CREATE TABLE "release_people" (
	"study_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "release_people_study_id_participant_id_pk" PRIMARY KEY("study_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "release_populations" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"people" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_sets" (
	"release_id" uuid NOT NULL,
	"attitude" text NOT NULL,
	"zone" text NOT NULL,
	"rest" boolean NOT NULL,
	"cells" jsonb NOT NULL,
	"people" jsonb NOT NULL,
	CONSTRAINT "release_sets_release_id_attitude_zone_rest_pk" PRIMARY KEY("release_id","attitude","zone","rest")
);
--> statement-breakpoint
ALTER TABLE "release_people" ADD CONSTRAINT "release_people_participant" FOREIGN KEY ("study_id","participant_id") REFERENCES "public"."participants"("study_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_populations" ADD CONSTRAINT "release_populations_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_sets" ADD CONSTRAINT "release_sets_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "release_people_number" ON "release_people" USING btree ("study_id","number");