import type { Bilingual } from '../../locale'

/** Why an input cannot be used, said in one sentence that tells what to do. */
export interface Problem {
  readonly field: string
  readonly message: Bilingual
}
