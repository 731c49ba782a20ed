import type { Locale } from '@/lib/domain/locale'

/** The one paper of this edition, from the root of the repository, with forward slashes. */
export const PAPER_FOLDER = 'content/papers/attention-is-all-you-need'

/** Where the content build writes, from the root of the repository. */
export const PREPARED_FOLDER = '.content'

/** The folder of a layer of sentences: `it` the translation, `en` the restatement. */
export function layerFolder(locale: Locale): string {
  return `${PAPER_FOLDER}/${locale}`
}

/** The paper told again in plain Italian. */
export const RETELLING_FOLDER = `${PAPER_FOLDER}/retelling/it`
