import { Prisma } from '@/lib/server/db/client'

/**
 * Forgets how doubts, and the answers and verdicts below them, read before: to be called before they are
 * deleted, since no foreign key leads from what was to what is.
 * @param which a condition on the doubts, called `d`
 */
export async function forgetRevisions(tx: Prisma.TransactionClient, which: Prisma.Sql): Promise<void> {
  const below = {
    doubt: Prisma.sql`"Doubt" d WHERE r."subjectId" = d."id"`,
    answer: Prisma.sql`"Answer" a JOIN "Doubt" d ON d."id" = a."doubtId" WHERE r."subjectId" = a."id"`,
    verdict: Prisma.sql`"Verdict" v JOIN "Point" p ON p."id" = v."pointId" JOIN "Doubt" d ON d."id" = p."doubtId" WHERE r."subjectId" = v."id"`,
  }
  for (const [subject, those] of Object.entries(below)) {
    await tx.$executeRaw`DELETE FROM "Revision" r USING ${those} AND r."subject" = ${subject}::"Subject" AND ${which}`
  }
}
