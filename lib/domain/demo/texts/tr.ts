import type { DemoTexts } from "./demo-texts";

export const turkish: DemoTexts = {
  titles: { large: "Kuzeyde yeni bir başlangıç", small: "Kuzeyde yeni bir başlangıç, küçük grup" },
  question:
    "Düsseldorf’un kuzeyinde insanlar hangi yerleri kullanıyor, hangilerini seviyor, hangilerinden uzak duruyor? Sorular ve buluşmalar için bir yer nerede olabilir?",
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
  consent: [
    "Bu bir örnek çalışmadır. Gösterilen veriler uydurmadır.",
    "Soru şu: Düsseldorf’un kuzeyinde hangi yerler önemli? İsteyen bir haritaya çizer. İsim gerekmez.",
    "Yabancılar Dairesi, Jobcenter ve polis hiçbir haritayı almaz. Katılmak ya da katılmamak hiçbir şeyi değiştirmez.",
    "Çizilen haritayı bu çalışmanın araştırmacıları görür. Belediye tek tek haritaları görmez, yalnızca korunmuş sayıları görür: bir bölgede kaç kişinin bir şey çizdiğini.",
    "Evet denmeden bu tabletten hiçbir şey çıkmaz. Sonunda bir anahtar verilir. Onunla kendi haritanızı görebilir, değiştirebilir ve silebilirsiniz. İstediğiniz zaman bırakabilirsiniz.",
  ],
};
