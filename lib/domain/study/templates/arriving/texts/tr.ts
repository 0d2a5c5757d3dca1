import type { ArrivingTexts } from "../arriving-texts";

export const turkish: ArrivingTexts = {
  title: "Yeni bir başlangıç",
  here: "Bu mahallede",
  question: (place) =>
    `${place} insanlar hangi yerleri kullanıyor, hangilerini seviyor, hangilerinden uzak duruyor? Sorular ve buluşmalar için bir yer nerede olabilir?`,
  prompts: {
    use: "Nereye gidiyorum?",
    value: "Nerede kendimi iyi hissediyorum?",
    avoid: "Gitmemeyi tercih ettiğim yerler ya da yollar var mı?",
  },
  life: {
    label: "Şu anda bana hangisi uyuyor?",
    older: "60 yaşında ya da daha büyüğüm",
    family: "Çocuklarla yaşıyorum",
    youth: "14 ile 20 yaş arasındayım",
    alone: "Yalnız yaşıyorum",
  },
  experience: { label: "Yeni bir ülkede yeniden mi başladım?", with: "Evet", without: "Hayır" },
  consent: (place) => [
    `Soru şu: ${place} hangi yerler önemli? İsteyen bir haritaya çizer. İsim gerekmez.`,
    "Yabancılar Dairesi, Jobcenter ve polis hiçbir haritayı almaz. Katılmak ya da katılmamak hiçbir şeyi değiştirmez.",
    "Çizilen haritayı bu çalışmanın araştırmacıları görür. Belediye tek tek haritaları görmez, yalnızca korunmuş sayıları görür: bir bölgede kaç kişinin bir şey çizdiğini.",
    "Evet denmeden bu tabletten hiçbir şey çıkmaz. Sonunda bir anahtar verilir. Onunla kendi haritanızı görebilir, değiştirebilir ve silebilirsiniz. İstediğiniz zaman bırakabilirsiniz.",
  ],
};
