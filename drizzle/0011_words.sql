CREATE TABLE "quote_zones" (
	"quote_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"attitude" text NOT NULL,
	"zone" text NOT NULL,
	"rest" boolean NOT NULL,
	CONSTRAINT "quote_zones_quote_id_release_id_attitude_pk" PRIMARY KEY("quote_id","release_id","attitude")
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"words_id" uuid NOT NULL,
	"attitudes" text[] NOT NULL,
	"texts" jsonb NOT NULL,
	"after_step" smallint NOT NULL,
	"released_by" uuid NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quotes_words_id_unique" UNIQUE("words_id")
);
--> statement-breakpoint
CREATE TABLE "word_steps" (
	"words_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"draft" boolean NOT NULL,
	"user_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "word_steps_words_id_number_pk" PRIMARY KEY("words_id","number"),
	CONSTRAINT "word_steps_kind" CHECK ("word_steps"."kind" in ('transcript', 'translation', 'edited'))
);
--> statement-breakpoint
CREATE TABLE "words" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"drawing_id" uuid NOT NULL,
	"mark_id" uuid NOT NULL,
	"source" text NOT NULL,
	"audio_mark_id" uuid,
	"original" text,
	"language" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	CONSTRAINT "words_mark" UNIQUE("drawing_id","mark_id","source"),
	CONSTRAINT "words_source" CHECK (("words"."source" = 'comment' and "words"."original" is not null and "words"."audio_mark_id" is null)
        or ("words"."source" = 'audio' and "words"."original" is null and "words"."audio_mark_id" = "words"."mark_id"))
);
--> statement-breakpoint
ALTER TABLE "quote_zones" ADD CONSTRAINT "quote_zones_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_zones" ADD CONSTRAINT "quote_zones_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_words_id_words_id_fk" FOREIGN KEY ("words_id") REFERENCES "public"."words"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_released_by_users_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_steps" ADD CONSTRAINT "word_steps_words_id_words_id_fk" FOREIGN KEY ("words_id") REFERENCES "public"."words"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_steps" ADD CONSTRAINT "word_steps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "words" ADD CONSTRAINT "words_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "words" ADD CONSTRAINT "words_of_mark" FOREIGN KEY ("drawing_id","mark_id") REFERENCES "public"."marks"("drawing_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "words" ADD CONSTRAINT "words_of_recording" FOREIGN KEY ("drawing_id","audio_mark_id") REFERENCES "public"."mark_audio"("drawing_id","mark_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "quote_zones_release" ON "quote_zones" USING btree ("release_id","attitude","zone");--> statement-breakpoint
CREATE INDEX "quotes_study" ON "quotes" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "words_study" ON "words" USING btree ("study_id");