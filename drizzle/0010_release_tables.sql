CREATE TABLE "release_tables" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"tables" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "release_tables" ADD CONSTRAINT "release_tables_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;