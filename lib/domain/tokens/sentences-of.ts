/** The sentences of a text, one to a model that learns where they end: cut at full stops and at new lines. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…]['’"»”)]*)\s+|\n+/).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
