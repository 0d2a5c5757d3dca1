import type accessibility from "./messages/de/accessibility.json";
import type basemap from "./messages/de/basemap.json";
import type common from "./messages/de/common.json";
import type desk from "./messages/de/desk.json";
import type errors from "./messages/de/errors.json";
import type feedback from "./messages/de/feedback.json";
import type keeping from "./messages/de/keeping.json";
import type kit from "./messages/de/kit.json";
import type languages from "./messages/de/languages.json";
import type map from "./messages/de/map.json";
import type meeting from "./messages/de/meeting.json";
import type networks from "./messages/de/networks.json";
import type notice from "./messages/de/notice.json";
import type outcome from "./messages/de/outcome.json";
import type papers from "./messages/de/papers.json";
import type people from "./messages/de/people.json";
import type picture from "./messages/de/picture.json";
import type planner from "./messages/de/planner.json";
import type publication from "./messages/de/publication.json";
import type published from "./messages/de/published.json";
import type register from "./messages/de/register.json";
import type releaseAudit from "./messages/de/release-audit.json";
import type research from "./messages/de/research.json";
import type councilSheet from "./messages/de/council-sheet.json";
import type sentences from "./messages/de/sentences.json";
import type siting from "./messages/de/siting.json";
import type start from "./messages/de/start.json";
import type study from "./messages/de/study.json";
import type tables from "./messages/de/tables.json";
import type wave from "./messages/de/wave.json";
import type words from "./messages/de/words.json";
import type workshop from "./messages/de/workshop.json";

/**
 * Texts of pages from the server; German is the pattern for keys, the other languages have the same (checked).
 * What only staff read is named in `scripts/check-messages.mjs`, and stands in German and English.
 */
export interface Catalogue {
  accessibility: typeof accessibility;
  basemap: typeof basemap;
  common: typeof common;
  "council-sheet": typeof councilSheet;
  desk: typeof desk;
  errors: typeof errors;
  feedback: typeof feedback;
  keeping: typeof keeping;
  kit: typeof kit;
  languages: typeof languages;
  map: typeof map;
  meeting: typeof meeting;
  networks: typeof networks;
  notice: typeof notice;
  outcome: typeof outcome;
  papers: typeof papers;
  people: typeof people;
  picture: typeof picture;
  planner: typeof planner;
  publication: typeof publication;
  published: typeof published;
  register: typeof register;
  "release-audit": typeof releaseAudit;
  research: typeof research;
  sentences: typeof sentences;
  siting: typeof siting;
  start: typeof start;
  study: typeof study;
  tables: typeof tables;
  wave: typeof wave;
  words: typeof words;
  workshop: typeof workshop;
}
export type Namespace = keyof Catalogue;
