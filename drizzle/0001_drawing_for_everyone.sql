CREATE TABLE "drawing_pictures" (
	"drawing_id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"bytes" "bytea" NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mark_audio" (
	"drawing_id" uuid NOT NULL,
	"mark_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"seconds" real NOT NULL,
	"hash" "bytea" NOT NULL,
	"bytes" "bytea" NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mark_audio_drawing_id_mark_id_pk" PRIMARY KEY("drawing_id","mark_id")
);
--> statement-breakpoint
CREATE TABLE "quarantine" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"bytes" "bytea" NOT NULL,
	"reason" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_locks" (
	"secret_hash" "bytea" PRIMARY KEY NOT NULL,
	"lock_hash" "bytea" NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clips" (
	"study_id" uuid NOT NULL,
	"language" text NOT NULL,
	"clip" text NOT NULL,
	"media_type" text NOT NULL,
	"seconds" real,
	"hash" "bytea" NOT NULL,
	"bytes" "bytea" NOT NULL,
	"uploaded_by" uuid,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clips_study_id_language_clip_pk" PRIMARY KEY("study_id","language","clip")
);
--> statement-breakpoint
CREATE TABLE "study_languages" (
	"study_id" uuid NOT NULL,
	"language" text NOT NULL,
	"name" text,
	"direction" text,
	"reviewed_version" text,
	"reviewer" text,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"open" boolean DEFAULT false NOT NULL,
	CONSTRAINT "study_languages_study_id_language_pk" PRIMARY KEY("study_id","language")
);
--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "hold" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "step" text;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "stop" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "beat" jsonb;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "beat_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "step" text;--> statement-breakpoint
ALTER TABLE "drawing_pictures" ADD CONSTRAINT "drawing_pictures_drawing_id_drawings_id_fk" FOREIGN KEY ("drawing_id") REFERENCES "public"."drawings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_audio" ADD CONSTRAINT "mark_audio_drawing_id_drawings_id_fk" FOREIGN KEY ("drawing_id") REFERENCES "public"."drawings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantine" ADD CONSTRAINT "quarantine_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clips" ADD CONSTRAINT "clips_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clips" ADD CONSTRAINT "clips_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_languages" ADD CONSTRAINT "study_languages_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_languages" ADD CONSTRAINT "study_languages_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "quarantine_hash" ON "quarantine" USING btree ("study_id","hash");--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_step" CHECK ("passes"."step" in ('talk'));--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_step" CHECK ("workshops"."step" in ('talk'));