import type { Attitude } from "../drawing/terms";
import type { DemoGroup } from "./groups";

/** Words of invented people, in the language in which they draw. None is a quotation. */
type Words = Readonly<Record<string, readonly [string, ...string[]]>>;

/** Names for small places of one's own, near where a person starts the day. */
export const OWN_PLACES: Readonly<Record<Attitude, Words>> = {
  use: {
    de: ["Supermarkt", "Arzt", "Haltestelle", "Kurs", "Kiosk", "Sporthalle"],
    en: ["Shop", "Bus stop", "Course", "Gym"],
    ar: ["الدكّان", "الطبيب", "موقف الباص", "الدورة"],
    uk: ["Магазин", "Лікар", "Зупинка", "Курси"],
    tr: ["Market", "Durak", "Doktor"],
    fa: ["فروشگاه", "کلاس زبان", "ایستگاه"],
    ku: ["Dikan", "Kurs", "Rawestgeh"],
  },
  value: {
    de: ["Bank in der Sonne", "Bei einer Freundin", "Garten", "Spielplatz um die Ecke", "Café"],
    en: ["My bench", "Friend's place", "Small garden"],
    ar: ["عند صديقتي", "الحديقة الصغيرة", "مقعدي المفضّل"],
    uk: ["У подруги", "Садок", "Моя лавка"],
    tr: ["Arkadaşım", "Bahçe", "Bankım"],
    fa: ["خانهٔ دوستم", "باغچه", "نیمکت من"],
    ku: ["Mala hevalê min", "Baxçe"],
  },
  avoid: {
    de: ["Dunkles Stück", "Laute Straße", "Enger Weg"],
    en: ["Dark corner", "Loud road"],
    ar: ["طريق مظلم", "شارع صاخب"],
    uk: ["Темне місце", "Гучна вулиця"],
    tr: ["Karanlık yol", "Gürültülü cadde"],
    fa: ["راه تاریک", "خیابان شلوغ"],
    ku: ["Rêya tarî"],
  },
};

/** What a person of a group says about a kind of place, when they write something at all. */
export const COMMENTS: Readonly<
  Record<DemoGroup["life"], Readonly<Record<Attitude, readonly [string, ...string[]]>>>
> = {
  older: {
    use: ["Da war ich schon hundertmal.", "Zweimal die Woche, immer zu Fuß.", "Hier kenne ich die Leute."],
    value: [
      "Am Platz sitze ich vormittags gern.",
      "Es ist ruhig und man wird gegrüßt.",
      "Im Schatten lässt es sich gut reden.",
    ],
    avoid: ["Abends gehe ich außen herum.", "Das Licht ist schwach.", "Die Ampel ist mir zu kurz."],
  },
  family: {
    use: [
      "Jeden Tag mit den Kindern.",
      "Zum Einkaufen, wenn der Bus kommt.",
      "Die Schule ist gleich nebenan.",
    ],
    value: [
      "Hier fragt keiner, wer du bist. Die Kinder rennen einfach rein.",
      "Am Wasser werden alle ruhig.",
      "Da treffe ich andere Mütter.",
    ],
    avoid: [
      "Ich gehe nur mit Brief dorthin. Für Fragen gehe ich da nicht hin.",
      "Mit zwei Kindern unter der Autobahn ist es weit.",
      "Abends ist es dort leer.",
    ],
  },
  youth: {
    use: ["Von hier kommt man überall hin.", "Nach der Schule immer.", "Training."],
    value: [
      "Der Platz ist unser Wohnzimmer. Bis jemand schimpft.",
      "Hier darf man laut sein.",
      "Da sind meine Leute.",
    ],
    avoid: ["Langweilig.", "An Spieltagen ist alles voll.", "Da wird man komisch angeschaut."],
  },
  alone: {
    use: ["Vor der Schicht noch schnell einkaufen.", "Mein Weg zum Kurs.", "Hier steige ich um."],
    value: [
      "Hier darf ich leise sein und muss nichts kaufen.",
      "Im Wald ist der Kopf frei.",
      "Jemand sagt immer Hallo.",
    ],
    avoid: [
      "Nach der Spätschicht nehme ich den hellen Weg, auch wenn er länger ist.",
      "Zu viele Autos.",
      "Da warte ich ungern.",
    ],
  },
};

/** A word in the person's language, or German when there is none. */
export function wordsIn(words: Words, language: string): readonly [string, ...string[]] {
  return words[language] ?? words["de"] ?? [""];
}
