import { join } from 'node:path'

/**
 * Arguments by which Node runs one of the scripts written in TypeScript.
 * @param {string} root
 * @param {string} script its name in `scripts/`
 * @param {string[]} [args]
 */
export function typescript(root, script, args = []) {
  // The condition lets in modules that are marked as the server's own.
  return ['--conditions=react-server', '--import', 'tsx', join(root, 'scripts', script), ...args]
}
