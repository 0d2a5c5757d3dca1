-- People get their numbers as they arrive; a line stays without its person, so that nobody inherits their number.
ALTER TABLE "release_people" DROP CONSTRAINT "release_people_participant";
--> statement-breakpoint
DROP INDEX "release_people_number";--> statement-breakpoint
ALTER TABLE "release_people" DROP CONSTRAINT "release_people_study_id_participant_id_pk";--> statement-breakpoint
ALTER TABLE "release_people" ALTER COLUMN "participant_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "release_people" ADD CONSTRAINT "release_people_study_id_number_pk" PRIMARY KEY("study_id","number");--> statement-breakpoint
ALTER TABLE "release_people" ADD CONSTRAINT "release_people_participant" FOREIGN KEY ("study_id","participant_id") REFERENCES "public"."participants"("study_id","id") ON DELETE SET NULL ("participant_id") ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "release_people_person" ON "release_people" USING btree ("study_id","participant_id");--> statement-breakpoint
INSERT INTO "release_people" ("study_id", "participant_id", "number")
SELECT DISTINCT r."study_id", NULL::uuid, n::integer
FROM "release_populations" p JOIN "releases" r ON r."id" = p."release_id", jsonb_array_elements_text(p."people") AS e(n)
ON CONFLICT DO NOTHING;
