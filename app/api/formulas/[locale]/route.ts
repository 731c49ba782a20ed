import { z } from 'zod'
import { FORMULA_LIMITS } from '@/lib/domain/formula-parts/shown'
import { isLocale } from '@/lib/domain/locale'
import { handle, json } from '@/lib/server/access/handle'
import { parse } from '@/lib/server/access/parse'
import { missing } from '@/lib/server/http/missing'
import { findShownFormulas } from '@/lib/server/formulas/shown-formulas'

const asked = z.strictObject({
  block: z.string().min(1).max(80),
  tex: z.array(z.string().min(1).max(FORMULA_LIMITS.characters, 'too-long')).min(1).max(FORMULA_LIMITS.formulas),
})

/** The cards of the formulas `tex` (one or several) as they stand in `block`: reading, drawing, parts. */
export const GET = handle<{ locale: string }>(async (viewer, request, { locale }) => {
  const query = new URL(request.url).searchParams
  const { block, tex } = parse(asked, { block: query.get('block') ?? '', tex: query.getAll('tex') })
  const found = isLocale(locale) ? await findShownFormulas(viewer, locale, block, tex) : null
  return found === null ? missing() : json(found)
})
