CREATE TABLE "release_audits" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"report" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "release_zones" ADD COLUMN "groups" jsonb;--> statement-breakpoint
ALTER TABLE "release_zones" ADD COLUMN "standing" jsonb;--> statement-breakpoint
ALTER TABLE "release_audits" ADD CONSTRAINT "release_audits_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;