import type { ReaderStrings } from '@/lib/i18n/reader'

/** Everything that a key can do in the text. */
export type Command =
  | 'nextBlock'
  | 'previousBlock'
  | 'home'
  | 'end'
  | 'nextSentence'
  | 'previousSentence'
  | 'leave'
  | 'run'
  | 'ask'
  | 'comment'
  | 'terms'
  | 'states'
  | 'twin'
  | 'formula'
  | 'contents'
  | 'search'
  | 'help'

interface KeyEntry {
  readonly keys: readonly string[]
  readonly commands: readonly Command[]
  readonly label: keyof ReaderStrings
  /** Single characters can be switched off (WCAG 2.1.4). */
  readonly single: boolean
}

/** The one table of keys: what they do, and the order in which `?` shows them. */
export const KEYS: readonly KeyEntry[] = [
  { keys: ['ArrowDown'], commands: ['nextBlock'], label: 'keyNextBlock', single: false },
  { keys: ['ArrowUp'], commands: ['previousBlock'], label: 'keyPreviousBlock', single: false },
  {
    keys: ['ArrowRight', 'ArrowLeft'],
    commands: ['nextSentence', 'previousSentence'],
    label: 'keySentence',
    single: false,
  },
  { keys: ['Home'], commands: ['home'], label: 'keyHome', single: false },
  { keys: ['End'], commands: ['end'], label: 'keyEnd', single: false },
  { keys: ['Enter'], commands: ['formula'], label: 'keyFormula', single: false },
  { keys: ['Escape'], commands: ['leave'], label: 'keyLeave', single: false },
  { keys: ['r'], commands: ['run'], label: 'keyRun', single: true },
  { keys: ['d'], commands: ['ask'], label: 'keyAsk', single: true },
  { keys: ['c'], commands: ['comment'], label: 'keyComment', single: true },
  { keys: ['g'], commands: ['terms'], label: 'keyTerms', single: true },
  { keys: ['t'], commands: ['twin'], label: 'keyTwin', single: true },
  { keys: ['i'], commands: ['contents'], label: 'keyContents', single: true },
  { keys: ['/'], commands: ['search'], label: 'keySearch', single: true },
  { keys: ['?'], commands: ['help'], label: 'keyHelp', single: true },
]

/** The command of a key pressed in the text, or null: with a modifier, or switched off. */
export function findCommand(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  singleKeys: boolean,
): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  for (const entry of KEYS) {
    const at = entry.keys.indexOf(event.key.length === 1 ? event.key.toLowerCase() : event.key)
    if (at >= 0) return entry.single && !singleKeys ? null : (entry.commands[at] ?? null)
  }
  return null
}
