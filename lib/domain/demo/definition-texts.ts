import type { Texts } from "../study/definition";

/** The demo studies' words for participants, complete in German, English and Arabic. */
type DemoTexts = {
  titles: { large: Texts; small: Texts };
  question: Texts;
  prompts: Readonly<Record<"use" | "value" | "avoid", Texts>>;
  groupSets: {
    life: { label: Texts; options: Readonly<Record<"older" | "family" | "youth" | "alone", Texts>> };
    experience: { label: Texts; options: Readonly<Record<"with" | "without", Texts>> };
  };
  consent: Texts;
};

export const DEMO_TEXTS: DemoTexts = {
  titles: {
    large: { de: "Ankommen im Norden", en: "Arriving in the north", ar: "الوصول إلى الشمال" },
    small: {
      de: "Ankommen im Norden, kleine Runde",
      en: "Arriving in the north, small round",
      ar: "الوصول إلى الشمال، مجموعة صغيرة",
    },
  },
  question: {
    de: "Welche Orte nutzen, schätzen oder meiden Menschen im Düsseldorfer Norden, und wo könnte eine Anlaufstelle für Fragen und Begegnung liegen?",
    en: "Which places do people in the north of Düsseldorf use, value or avoid, and where could a place for questions and meeting be?",
    ar: "ما الأماكن التي يستخدمها الناس في شمال دوسلدورف أو يحبّونها أو يتجنّبونها، وأين يمكن أن يكون مكان للأسئلة واللقاء؟",
  },
  prompts: {
    use: { de: "Wohin gehe ich?", en: "Where do I go?", ar: "إلى أين أذهب؟" },
    value: { de: "Wo fühle ich mich wohl?", en: "Where do I feel well?", ar: "أين أشعر بالراحة؟" },
    avoid: {
      de: "Gibt es Orte oder Wege, die ich lieber nicht nehme?",
      en: "Are there places or ways I would rather not take?",
      ar: "هل هناك أماكن أو طرق أفضّل ألّا أسلكها؟",
    },
  },
  groupSets: {
    life: {
      label: { de: "Was passt gerade zu mir?", en: "What fits me right now?", ar: "ما الذي ينطبق عليّ الآن؟" },
      options: {
        older: { de: "Ich bin 60 oder älter", en: "I am 60 or older", ar: "عمري 60 سنة أو أكثر" },
        family: { de: "Ich lebe mit Kindern", en: "I live with children", ar: "أعيش مع أطفال" },
        youth: { de: "Ich bin 14 bis 20", en: "I am 14 to 20", ar: "عمري بين 14 و20 سنة" },
        alone: { de: "Ich lebe allein", en: "I live on my own", ar: "أعيش وحدي" },
      },
    },
    experience: {
      label: {
        de: "Habe ich in einem neuen Land neu angefangen?",
        en: "Have I started anew in a new country?",
        ar: "هل بدأتُ حياةً جديدة في بلد جديد؟",
      },
      options: {
        with: { de: "Ja", en: "Yes", ar: "نعم" },
        without: { de: "Nein", en: "No", ar: "لا" },
      },
    },
  },
  consent: {
    de: "Das ist eine Beispielstudie. Die gezeigten Daten sind frei erfunden.\nGefragt wird: Welche Orte im Düsseldorfer Norden sind wichtig? Wer möchte, zeichnet auf einer Karte. Ein Name ist nicht nötig.\nAusländerbehörde, Jobcenter und Polizei bekommen keine Karten. Mitmachen oder nicht: Das ändert nichts.\nDie Forschenden dieser Studie sehen die gezeichnete Karte. Die Stadt sieht keine einzelne Karte, nur geschützte Zahlen: wie viele Menschen in einem Gebiet etwas gezeichnet haben.\nOhne ein Ja verlässt nichts dieses Tablet. Am Ende gibt es einen Schlüssel. Damit lässt sich die eigene Karte lesen, ändern und löschen. Aufhören geht jederzeit.",
    en: "This is an example study. The data shown are invented.\nThe question is: which places in the north of Düsseldorf matter? Anyone who likes draws on a map. No name is needed.\nThe immigration office, the job centre and the police get no maps. Taking part or not changes nothing.\nThe researchers of this study see the map that was drawn. The city sees no single map, only protected numbers: how many people drew something in an area.\nWithout a yes, nothing leaves this tablet. At the end there is a key. With it, one's own map can be read, changed and erased. Stopping is possible at any time.",
    ar: "هذه دراسة نموذجية، والبيانات المعروضة مُختلَقة.\nالسؤال هو: ما الأماكن المهمّة في شمال دوسلدورف؟ من يرغب يرسم على خريطة، ولا حاجة إلى ذكر الاسم.\nلا تحصل دائرة الأجانب ولا مركز العمل ولا الشرطة على الخرائط. المشاركة أو عدمها لا تغيّر شيئًا.\nيرى باحثو هذه الدراسة الخريطة المرسومة. أمّا المدينة فلا ترى أيّ خريطة مفردة، بل أرقامًا محميّة فقط: كم شخصًا رسم شيئًا في منطقة ما.\nمن دون موافقة لا يخرج شيء من هذا الجهاز. في النهاية يوجد مفتاح، وبه يمكن قراءة الخريطة الشخصية وتعديلها وحذفها. يمكن التوقّف في أيّ وقت.",
  },
};
