/** Why a request is refused; the interface has a sentence for each, in both languages. */
export type RefusalCode =
  | 'sign-in'
  | 'not-allowed'
  | 'not-found'
  | 'password-again'
  | 'bad-request'
  | 'too-long'
  | 'too-short'
  | 'too-nested'
  | 'too-many-formulas'
  | 'nul'
  | 'changed-meanwhile'
  | 'cannot-be-closed'
  | 'point-answered'
  | 'own-point'
  | 'name-taken'
  | 'weak-password'
  | 'wrong-password'
  | 'link-ended'
  | 'already-set-up'
  | 'too-many'
  | 'foreign-origin'
  | 'facts-changed'
  | 'bad-formula'
  | 'bad-markdown'
  | 'bad-way'
  | 'not-one-line'
  | 'alias-taken'
  | 'unknown-place'
  | 'other-notation'
  | 'other-word'
  | 'nothing-new'
  | 'damaged-backup'
  | 'other-version'
  | 'unavailable'

const STATUS: Readonly<Record<RefusalCode, number>> = {
  'sign-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'password-again': 403,
  'bad-request': 400,
  'too-long': 400,
  'too-short': 400,
  'too-nested': 400,
  'too-many-formulas': 400,
  nul: 400,
  'changed-meanwhile': 409,
  'cannot-be-closed': 409,
  'point-answered': 409,
  'own-point': 403,
  'name-taken': 409,
  'weak-password': 400,
  'wrong-password': 403,
  'link-ended': 410,
  'already-set-up': 410,
  'too-many': 429,
  'foreign-origin': 403,
  'facts-changed': 400,
  'bad-formula': 400,
  'bad-markdown': 400,
  'bad-way': 400,
  'not-one-line': 400,
  'alias-taken': 409,
  'unknown-place': 400,
  'other-notation': 400,
  'other-word': 400,
  'nothing-new': 400,
  'damaged-backup': 400,
  'other-version': 400,
  unavailable: 503,
}

/** Something that was asked and is not given, for a reason that the asker is told. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** The field at fault, the limit it broke, the seconds to wait: what the sentence needs. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }

  /** The HTTP status that says the same. */
  get status(): number {
    return STATUS[this.code]
  }
}
