import { readVoice } from '@/lib/content/speech/read-wording'

/** The voices of the content itself. */
export const VOICES = { it: readVoice(process.cwd(), 'it'), en: readVoice(process.cwd(), 'en') } as const
