/** Codes of Prisma, of the system and of PostgreSQL, and the words of those errors that have no code. */
const SIGNS = /P1001|P1002|P1008|P1017|P2024|P2037|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|57P0[123]|08\d{3}|timeout|terminat|Can't reach|closed/i

/** Whether the database did not answer, rather than something having gone wrong with what it was asked. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Error && SIGNS.test(`${'code' in error ? String(error.code) : ''} ${error.message}`)
}
