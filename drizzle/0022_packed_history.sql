-- The people of a release by what they are drawn again within, a row each in place of one a person.
ALTER TABLE "release_strata" RENAME TO "release_strata_by_person";--> statement-breakpoint
CREATE TABLE "release_strata" (
	"release_id" uuid NOT NULL,
	"stratum" integer NOT NULL,
	"workshops" jsonb NOT NULL,
	"people" integer[] NOT NULL,
	CONSTRAINT "release_strata_release_id_stratum_workshops_pk" PRIMARY KEY("release_id","stratum","workshops")
);
--> statement-breakpoint
INSERT INTO "release_strata" ("release_id", "stratum", "workshops", "people")
SELECT s."release_id", s."stratum", s."workshops", array_agg(s."number" ORDER BY s."number")
FROM "release_strata_by_person" s JOIN "releases" r ON r."id" = s."release_id"
GROUP BY s."release_id", s."stratum", s."workshops";--> statement-breakpoint
DROP TABLE "release_strata_by_person";--> statement-breakpoint
ALTER TABLE "release_strata" ADD CONSTRAINT "release_strata_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Numbers of people as bytes.
ALTER TABLE "release_sets" ADD COLUMN "packed" bytea;--> statement-breakpoint
UPDATE "release_sets" SET "packed" = coalesce((
	SELECT string_agg(int4send(n::integer), ''::bytea ORDER BY at)
	FROM jsonb_array_elements_text("people") WITH ORDINALITY AS e(n, at)
), ''::bytea);--> statement-breakpoint
ALTER TABLE "release_sets" ALTER COLUMN "packed" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "release_sets" DROP COLUMN "people";--> statement-breakpoint
ALTER TABLE "release_sets" RENAME COLUMN "packed" TO "people";--> statement-breakpoint
CREATE INDEX "touched_cells_untimed" ON "touched_cells" USING btree ("study_id") WHERE "touched_cells"."times" is null;
