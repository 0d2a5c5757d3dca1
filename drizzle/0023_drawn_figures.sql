CREATE TABLE "drawn_figures" (
	"drawing_id" uuid PRIMARY KEY NOT NULL,
	"marks" integer NOT NULL,
	"exact" integer NOT NULL,
	"about" integer NOT NULL,
	"area" integer NOT NULL,
	"inside" integer NOT NULL,
	"near_venue" integer NOT NULL,
	"named" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drawn_figures" ADD CONSTRAINT "drawn_figures_drawing_id_drawings_id_fk" FOREIGN KEY ("drawing_id") REFERENCES "public"."drawings"("id") ON DELETE cascade ON UPDATE no action;