import type { Client } from 'pg'

/** Five people who ask; their ids are fixed, so that runs are alike. */
export const PEOPLE = [1, 2, 3, 4, 5].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

const AT_ONCE = 50_000
/** Which part of the doubts has the word that nobody uses any more. */
const OLD = 0.4

/** Common words, in the proportion in which they are drawn: the first is in about two texts of three. */
const WORDS = `ARRAY['attenzione','matrice','gradiente','softmax','scaled','dot','prodotto','posizione','testa','chiave','query','valore',
  'embedding','encoder','decoder','residuo','maschera','radice','varianza','addestramento','token','frase','lunghezza','peso']`

/** An id that grows with a number, as the store's own grow with time; its end looks random. */
const inOrder = (n: string) => `(lpad(to_hex(${n}), 8, '0') || regexp_replace(md5((${n})::text), '^(.{4})(.{3})(.{3})(.{12}).*$', '-\\1-7\\2-8\\3-\\4'))::uuid`

/**
 * Plants doubts over all sections, kinds, states and people, one in ten private, every second one
 * answered; as PostgreSQL itself can write them fastest. One word is in very few of them, one in the older
 * part only.
 */
export async function plantMany(sql: Client, doubts: number): Promise<void> {
  for (const id of PEOPLE) await sql.query(`INSERT INTO "Person" ("id", "name", "nameKey") VALUES ($1, 'x', $2)`, [id, id])
  await sql.query('ALTER TABLE "Doubt" DISABLE TRIGGER "keepTally"')
  // Built once at the end: row by row, an index of words is what takes longest.
  await sql.query('DROP INDEX "Doubt_search_idx", "Answer_search_idx"')
  const text = `(SELECT string_agg(w, ' ') FROM (SELECT (${WORDS})[1 + (hashint8(n * 31 + k) & 2147483647) % (1 + k * 2)] AS w FROM generate_series(0, 11) k) words)`
  for (let from = 0; from < doubts; from += AT_ONCE) {
    const to = Math.min(doubts, from + AT_ONCE)
    await sql.query(
      `INSERT INTO "Doubt" ("id", "authorId", "kind", "visibility", "state", "blockId", "section", "body", "html", "renderer", "wordings", "requestKey", "createdAt")
       SELECT ${inOrder('n')}, ($3::uuid[])[1 + n % 5], (ARRAY['question','doubt','note','later'])[1 + n % 4]::"DoubtKind",
         (CASE WHEN n % 10 = 0 THEN 'private' ELSE 'family' END)::"Visibility", (CASE WHEN n % 3 = 0 THEN 'closed' ELSE 'open' END)::"DoubtState",
         b, split_part(b, '-', 1), ${text} || CASE WHEN n % 50000 = 7 THEN ' rarissima' ELSE '' END || CASE WHEN n < $4 THEN ' antica' ELSE '' END, '<p>x</p>', 1, '{}', ${inOrder('n')}, now() - interval '1 day'
       FROM generate_series($1::int, $2::int - 1) n, LATERAL (SELECT (ARRAY['3.2.1-p2','3.5-p1','3.2.2-p1','4-p2','5.3-p1','1-p2','6.1-p1','3.4-p1'])[1 + (n / 7) % 8] AS b) block`,
      [from, to, PEOPLE, Math.floor(doubts * OLD)],
    )
  }
  await sql.query(
    `INSERT INTO "Answer" ("id", "doubtId", "doubtSeq", "askerId", "authorId", "body", "html", "renderer", "requestKey")
     SELECT ${inOrder('"seq"')}, "id", "seq", "authorId", $1, 'Una risposta sulla scala dei punteggi', '<p>x</p>', 1, ${inOrder('"seq"')} FROM "Doubt" WHERE "seq" % 2 = 0`,
    [PEOPLE[2]],
  )
  for (const table of ['Doubt', 'Answer']) {
    await sql.query(`CREATE INDEX "${table}_search_idx" ON "${table}" USING GIN ("search") WITH (fastupdate = off)`)
  }
  await sql.query('ALTER TABLE "Doubt" ENABLE TRIGGER "keepTally"')
  await sql.query('SELECT "countTallyAnew"()')
  await sql.query('VACUUM ANALYZE')
  // Or what was planted would still be on its way to the disk while something is measured.
  await sql.query('CHECKPOINT')
}
