import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodPaper } from '@/lib/domain/paper/understood'
import type { RefusalCode } from './pdf-refused'

/** What the reading process is told before it gets the PDF on its standard input. */
export interface ChildTask {
  /** Known blocks; sets become arrays on the way. */
  readonly blocks: readonly (Omit<Fingerprint, 'grams'> & { readonly grams: readonly string[] })[]
}

/** What it answers: progress by pages, then one of the other three. */
export type ChildMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'page'; readonly done: number; readonly of: number }
  | { readonly type: 'understood'; readonly paper: UnderstoodPaper }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly detail: string }
  | { readonly type: 'failed'; readonly message: string }
