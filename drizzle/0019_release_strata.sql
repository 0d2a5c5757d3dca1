CREATE TABLE "release_strata" (
	"release_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"stratum" integer NOT NULL,
	"workshops" jsonb NOT NULL,
	CONSTRAINT "release_strata_release_id_number_pk" PRIMARY KEY("release_id","number")
);
--> statement-breakpoint
ALTER TABLE "release_strata" ADD CONSTRAINT "release_strata_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_strata" ADD CONSTRAINT "release_strata_person" FOREIGN KEY ("study_id","number") REFERENCES "public"."release_people"("study_id","number") ON DELETE cascade ON UPDATE no action;