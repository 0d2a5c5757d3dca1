import type { DemoTexts } from "./demo-texts";

export const tigrinya: DemoTexts = {
  titles: { large: "ሓድሽ ህይወት ኣብ ሰሜን", small: "ሓድሽ ህይወት ኣብ ሰሜን፣ ንእሽቶ ጉጅለ" },
  place: "ኣብ ሰሜን ዱሰልዶርፍ",
  example: "እዚ ናይ ኣብነት መጽናዕቲ እዩ። ዝረአ ሓበሬታ ፈጠራ እዩ።",
};
