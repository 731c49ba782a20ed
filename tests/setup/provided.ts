/** What a global setup hands to the tests of its room; `null` where it could not be had, with the reason. */
export interface Provided {
  /** An empty, migrated database to copy, on a server where databases may be created. */
  databaseServer: { readonly adminUrl: string; readonly template: string } | null
  databaseMissing: string
  edition: RunningEdition | null
  editionMissing: string
}

/** The built application, served by `npm start` itself. */
export interface RunningEdition {
  readonly baseUrl: string
  readonly dataDir: string
  readonly databaseUrl: string
  /** Where a Chromium listens that all tests share. */
  readonly browser: string
  /** The real PDF that was imported; null where the restatement, set like it, stands in as the original. */
  readonly paper: { readonly file: string } | null
  /** The one-time link that makes its visitor the owner; null when the launcher printed none. */
  readonly setupLink: string | null
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  export interface ProvidedContext extends Provided {}
}
