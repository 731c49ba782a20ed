/** Fills the holes of a template (`{base} con {below}`); a hole without a value stays empty. */
export function fillHoles(template: string, holes: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(holes, name) ? (holes[name] ?? '') : ''))
}
