/**
 * Address of the PostgreSQL server, as `npm start` hands it on.
 * @throws when DATABASE_URL is not set or is no PostgreSQL address.
 */
export function getDatabaseUrl(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const url = env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start with "npm start", or name a PostgreSQL server.')
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('DATABASE_URL must begin with postgresql://')
  return url
}
