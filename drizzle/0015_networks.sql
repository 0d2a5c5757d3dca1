CREATE TABLE "network_actors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"institution" text NOT NULL,
	"network" text NOT NULL,
	"function" text NOT NULL,
	"fields" text[] NOT NULL,
	"scope" text NOT NULL,
	"engagement" text NOT NULL,
	"position" geometry(Point,4326),
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "network_actors_scope" CHECK ("network_actors"."scope" in ('social-space', 'city', 'supra-regional')),
	CONSTRAINT "network_actors_engagement" CHECK ("network_actors"."engagement" in ('salaried', 'voluntary', 'both'))
);
--> statement-breakpoint
CREATE TABLE "network_ties" (
	"study_id" uuid NOT NULL,
	"one" uuid NOT NULL,
	"other" uuid NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "network_ties_one_other_pk" PRIMARY KEY("one","other"),
	CONSTRAINT "network_ties_order" CHECK ("network_ties"."one" < "network_ties"."other"),
	CONSTRAINT "network_ties_state" CHECK ("network_ties"."state" in ('exists', 'consolidate', 'expand', 'build'))
);
--> statement-breakpoint
ALTER TABLE "network_actors" ADD CONSTRAINT "network_actors_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_ties" ADD CONSTRAINT "network_ties_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_ties" ADD CONSTRAINT "network_ties_one_network_actors_id_fk" FOREIGN KEY ("one") REFERENCES "public"."network_actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_ties" ADD CONSTRAINT "network_ties_other_network_actors_id_fk" FOREIGN KEY ("other") REFERENCES "public"."network_actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_actors_study" ON "network_actors" USING btree ("study_id","institution");--> statement-breakpoint
CREATE INDEX "network_ties_study" ON "network_ties" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "network_ties_other" ON "network_ties" USING btree ("other");