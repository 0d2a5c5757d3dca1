CREATE TABLE "area_figures" (
	"area_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"figure" text NOT NULL,
	"year" smallint NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "area_figures_area_id_figure_year_import_id_pk" PRIMARY KEY("area_id","figure","year","import_id")
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"import_id" uuid,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"outline" geometry(MultiPolygon,4326) NOT NULL,
	CONSTRAINT "areas_valid" CHECK (ST_IsValid("areas"."outline"))
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"import_id" uuid,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"provider" text NOT NULL,
	"address" text NOT NULL,
	"position" geometry(Point,4326) NOT NULL,
	"opening_hours" jsonb NOT NULL,
	"languages" text[] NOT NULL,
	"step_free" boolean,
	"rooms" text NOT NULL,
	"one_off_cost" bigint,
	"yearly_cost" bigint,
	"available_from" date,
	"lease_until" date,
	"self_image" text NOT NULL,
	"stop_within_300m" boolean,
	"evening_service" boolean,
	"shielded" boolean NOT NULL,
	"source" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"what" text NOT NULL,
	"file" text NOT NULL,
	"taken" integer NOT NULL,
	"imported_by" uuid,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "register_imports_what" CHECK ("register_imports"."what" in ('institutions', 'areas', 'figures'))
);
--> statement-breakpoint
ALTER TABLE "area_figures" ADD CONSTRAINT "area_figures_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_figures" ADD CONSTRAINT "area_figures_import_id_register_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_import_id_register_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_import_id_register_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."register_imports"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_imports" ADD CONSTRAINT "register_imports_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_imports" ADD CONSTRAINT "register_imports_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "area_figures_import" ON "area_figures" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "areas_study" ON "areas" USING btree ("study_id","name");--> statement-breakpoint
CREATE INDEX "areas_import" ON "areas" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "areas_outline" ON "areas" USING gist ("outline");--> statement-breakpoint
CREATE INDEX "institutions_study" ON "institutions" USING btree ("study_id","name");--> statement-breakpoint
CREATE INDEX "institutions_import" ON "institutions" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "institutions_position" ON "institutions" USING gist ("position");--> statement-breakpoint
CREATE INDEX "register_imports_study" ON "register_imports" USING btree ("study_id","imported_at");