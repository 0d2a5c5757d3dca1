ALTER TABLE "passes" DROP CONSTRAINT "passes_step";--> statement-breakpoint
ALTER TABLE "workshops" DROP CONSTRAINT "workshops_step";--> statement-breakpoint
ALTER TABLE "drawings" ADD COLUMN "helped" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "drawings" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "drawings" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drawings" ADD COLUMN "decided_for" text;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "erase" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "passes" ADD COLUMN "coming" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "workshops" ADD COLUMN "notes" jsonb;--> statement-breakpoint
ALTER TABLE "passes" ADD CONSTRAINT "passes_step" CHECK ("passes"."step" in ('talk', 'wish', 'end'));--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_step" CHECK ("workshops"."step" in ('talk', 'wish', 'end'));--> statement-breakpoint
UPDATE "drawings" SET "helped" = true WHERE convert_from("document", 'UTF8')::json->>'helped' = 'true';--> statement-breakpoint
UPDATE "drawings" SET "held_for" = 'revoked-pass' WHERE "held_at" IS NOT NULL;
