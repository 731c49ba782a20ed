/**
 * A runner's source as a plain script: imports and exports go, and with them the only types that
 * runners are written with (`: Run<…>` on the constant, `: Tensor`, `: Tensor3D`, `: Tensor[]`, `: number[]`, a `!` after an index).
 */
export function plainScript(source: string): string {
  return source
    .replace(/^import [^\n]*$/gm, '')
    .replace(/^type \w+ =[^\n]*$/gm, '')
    .replace(/^export (?=const )/gm, '')
    .replace(/: Run<[^=]*>(?= =)/g, '')
    .replace(/: (?:Tensor(?:\dD)?|number)(\[\])*/g, '')
    .replace(/(?<=[\])\w])!(?=[.,;)\]\s*])(?!=)/g, '')
}
