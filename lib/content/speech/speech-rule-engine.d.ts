/** The part of speech-rule-engine that is used; the package brings no types for its entry. */
declare module 'speech-rule-engine' {
  interface Engine {
    setupEngine(feature: Readonly<Record<string, string>>): Promise<unknown>
    engineReady(): Promise<unknown>
    toSpeech(mathml: string): string
  }
  const engine: Engine
  export default engine
}
