/** What an import may cost; a paper of fifteen pages needs 2 MB, 2 s and 250 MB. */
export const LIMITS = {
  bytes: 50 * 1024 * 1024,
  pages: 200,
  milliseconds: 60_000,
  /** Resident memory of the reading process, bytes. */
  memory: 1024 * 1024 * 1024,
} as const
