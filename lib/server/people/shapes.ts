import { z } from 'zod'
import { LIMITS } from '@/lib/domain/questions/limits'
import { textWithin } from '@/lib/server/doubts/shapes'

const token = z.string().max(100)
/** Too short or too long is told as weak, with the advice that helps. */
const password = z.string().max(LIMITS.password.max * 4)

export const setUp = z.strictObject({ token, name: textWithin('name'), password })
export const redeemed = z.strictObject({ token, name: z.union([z.literal(''), textWithin('name')]), password })
export const invited = z.strictObject({ label: textWithin('label') })
export const renewed = z.strictObject({ label: textWithin('label'), renewsId: z.uuid() })
export const linked = z.strictObject({
  label: textWithin('label'),
  sharesDoubts: z.literal('on').optional(),
  days: z.coerce.number().int().min(1).max(365),
})
export const named = z.strictObject({ id: z.uuid() })
export const sessionNamed = z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) })
export const passwordChanged = z.strictObject({ old: password, password })
export const readersSet = z.strictObject({ readers: z.enum(['invited', 'everyone']), password })
export const left = z.strictObject({ what: z.enum(['leave-shared', 'erase-all']), sure: z.literal('on') })
export const confirmed = z.strictObject({ password })
