CREATE TABLE "study_draft_clips" (
	"draft_id" uuid NOT NULL,
	"language" text NOT NULL,
	"clip" text NOT NULL,
	"media_type" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "study_draft_clips_draft_id_language_clip_pk" PRIMARY KEY("draft_id","language","clip")
);
--> statement-breakpoint
ALTER TABLE "study_draft_clips" ADD CONSTRAINT "study_draft_clips_draft_id_study_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."study_drafts"("id") ON DELETE cascade ON UPDATE no action;