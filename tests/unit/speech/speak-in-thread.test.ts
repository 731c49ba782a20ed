import { describe, expect, it } from 'vitest'
import { speakByRules } from '@/lib/content/speech/speak-by-rules'
import { speakInThread } from '@/lib/server/formulas/speak-in-thread'

describe('reading a formula in a thread of its own', () => {
  it('says what the engine says, and nothing where it cannot', async () => {
    const tex = 'a \\equiv \\mathrm{softmax}'
    expect(await Promise.all([speakInThread(tex, 'it'), speakInThread('\\nosuchcommand', 'it'), speakInThread(tex, 'en')])).toEqual([
      await speakByRules(tex, 'it'),
      null,
      await speakByRules(tex, 'en'),
    ])
  })
})
