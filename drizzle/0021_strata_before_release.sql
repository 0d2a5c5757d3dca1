ALTER TABLE "release_strata" DROP CONSTRAINT "release_strata_release_id_releases_id_fk";
