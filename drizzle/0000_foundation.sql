CREATE EXTENSION IF NOT EXISTS postgis;--> statement-breakpoint
CREATE TABLE "drawing_versions" (
	"drawing_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"document" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drawing_versions_drawing_id_revision_hash_pk" PRIMARY KEY("drawing_id","revision","hash"),
	CONSTRAINT "drawing_versions_kind" CHECK ("drawing_versions"."kind" in ('superseded', 'loser'))
);
--> statement-breakpoint
CREATE TABLE "drawings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"workshop_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"pass_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"document" "bytea" NOT NULL,
	"mode" text NOT NULL,
	"language" text NOT NULL,
	"groups" jsonb NOT NULL,
	"consent_layers" text[] NOT NULL,
	"practice" boolean NOT NULL,
	"held_at" timestamp with time zone,
	"set_aside_at" timestamp with time zone,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"drawing_id" uuid,
	"secret_hash" "bytea" NOT NULL,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasures_drawing_id_unique" UNIQUE("drawing_id")
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"drawing_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"order" integer NOT NULL,
	"phase" text NOT NULL,
	"prompt" text,
	"kind" text NOT NULL,
	"attitudes" text[] NOT NULL,
	"strength" smallint,
	"times" text[] NOT NULL,
	"topics" text[] NOT NULL,
	"label" text,
	"comment" text,
	"private" boolean NOT NULL,
	"anchor" boolean NOT NULL,
	"input" text NOT NULL,
	"sketch" jsonb,
	"certainty" text,
	"radius_meters" real,
	"method" text,
	"geometry" geometry(Geometry,4326),
	"drawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "marks_drawing_id_id_pk" PRIMARY KEY("drawing_id","id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"study_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participants_study_id_id_pk" PRIMARY KEY("study_id","id")
);
--> statement-breakpoint
CREATE TABLE "touched_cells" (
	"drawing_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"attitude" text NOT NULL,
	"resolution" smallint NOT NULL,
	"cell" bigint NOT NULL,
	CONSTRAINT "touched_cells_drawing_id_attitude_resolution_cell_pk" PRIMARY KEY("drawing_id","attitude","resolution","cell")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"study_id" uuid,
	"user_id" uuid,
	"actor_kind" text NOT NULL,
	"action" text NOT NULL,
	"target" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"study_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "memberships_study_id_user_id_role_pk" PRIMARY KEY("study_id","user_id","role"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('facilitator', 'researcher', 'planner', 'data-protection', 'owner'))
);
--> statement-breakpoint
CREATE TABLE "user_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"demo" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "failures" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "failures_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid,
	"user_id" uuid,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "release_zones" (
	"release_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"attitude" text NOT NULL,
	"zone" text NOT NULL,
	"resolution" smallint NOT NULL,
	"rest" boolean NOT NULL,
	"persons" integer NOT NULL,
	"since" date NOT NULL,
	"geometry" geometry(MultiPolygon,4326) NOT NULL,
	CONSTRAINT "release_zones_release_id_attitude_zone_rest_pk" PRIMARY KEY("release_id","attitude","zone","rest")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"mode" text NOT NULL,
	"participants" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "passes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"workshop_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "passes_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "social_spaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"name" text NOT NULL,
	"boundary" geometry(MultiPolygon,4326) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"definition" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "studies_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "study_keys" (
	"study_id" uuid PRIMARY KEY NOT NULL,
	"release_key" "bytea" NOT NULL,
	"export_key" "bytea" NOT NULL,
	"sealing_public" jsonb NOT NULL,
	"sealing_private" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"day" date NOT NULL,
	"venue" geometry(Point,4326),
	"pin_hash" "bytea",
	"demo" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "workshops_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "drawing_versions" ADD CONSTRAINT "drawing_versions_drawing_id_drawings_id_fk" FOREIGN KEY ("drawing_id") REFERENCES "public"."drawings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawings" ADD CONSTRAINT "drawings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawings" ADD CONSTRAINT "drawings_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawings" ADD CONSTRAINT "drawings_pass_id_passes_id_fk" FOREIGN KEY ("pass_id") REFERENCES "public"."passes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_drawing_id_drawings_id_fk" FOREIGN KEY ("drawing_id") REFERENCES "public"."drawings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touched_cells" ADD CONSTRAINT "touched_cells_drawing_id_drawings_id_fk" FOREIGN KEY ("drawing_id") REFERENCES "public"."drawings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD CONSTRAINT "user_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_zones" ADD CONSTRAINT "release_zones_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_workshop_id_workshops_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "social_spaces" ADD CONSTRAINT "social_spaces_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_keys" ADD CONSTRAINT "study_keys_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drawings_study" ON "drawings" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "drawings_participant" ON "drawings" USING btree ("study_id","participant_id");--> statement-breakpoint
CREATE INDEX "drawings_workshop" ON "drawings" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "erasures_secret" ON "erasures" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "marks_study" ON "marks" USING btree ("study_id","drawing_id");--> statement-breakpoint
CREATE INDEX "marks_geometry" ON "marks" USING gist ("geometry");--> statement-breakpoint
CREATE INDEX "participants_secret" ON "participants" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "touched_cells_study" ON "touched_cells" USING btree ("study_id","attitude","resolution");--> statement-breakpoint
CREATE INDEX "audit_log_study" ON "audit_log" USING btree ("study_id","id");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_planner_or_researcher" ON "memberships" USING btree ("study_id","user_id") WHERE role in ('planner', 'researcher') and revoked_at is null;--> statement-breakpoint
CREATE INDEX "user_sessions_user" ON "user_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "jobs_study" ON "jobs" USING btree ("study_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_number" ON "releases" USING btree ("study_id","number");--> statement-breakpoint
CREATE INDEX "passes_workshop" ON "passes" USING btree ("workshop_id");--> statement-breakpoint
CREATE INDEX "social_spaces_study" ON "social_spaces" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "social_spaces_boundary" ON "social_spaces" USING gist ("boundary");--> statement-breakpoint
CREATE INDEX "workshops_study" ON "workshops" USING btree ("study_id");