import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { SYMBOL_FIELDS, WORDED_FIELDS } from '@/lib/domain/glossary/entry-fields'
import type { Entrance } from '@/lib/domain/people/entrances'
import type { Planted } from './targets'

/** What is sent at an entrance: the path with its ids, and a body that would be taken. */
export interface Knock {
  readonly path: string
  readonly method: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: BodyInit
}

const json = (value: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })

/** Every field that a proposal for the glossary must send, with nothing in it. */
const EMPTY = Object.fromEntries([...WORDED_FIELDS, ...SYMBOL_FIELDS].map((field) => [field, '']))

type Bodies = Readonly<Record<string, (planted: Planted) => Pick<Knock, 'headers' | 'body'>>>

const BODIES: Bodies = {
  'POST api/doubts': () => json({ key: randomUUID(), blockId: '3.2.1-p2', kind: 'question', visibility: 'family', body: 'x' }),
  'PATCH api/doubts/[id]': () => json({ version: 1, body: 'y', points: ['p'] }),
  'PUT api/doubts/[id]/state': () => json({ state: 'closed' }),
  'POST api/doubts/[id]/answers': () => json({ key: randomUUID(), body: 'x' }),
  'PATCH api/answers/[id]': () => json({ version: 1, body: 'y' }),
  'PUT api/points/[id]/verdict': () => json({ value: 'yes', why: '' }),
  'POST api/preview': () => json({ markdown: 'x' }),
  'PUT api/resume': () => json({ blockId: '3.2.1-p2' }),
  'PUT api/compass': () => json({ point: 'qkv', ticked: true }),
  // A sentence that says nothing like the one it would replace: who may propose is told so.
  'POST api/proposals': () => json({ key: randomUUID(), blockId: '3.2.1-p2', sentence: 1, after: 'x', reason: '' }),
  'PUT api/proposals/[id]': () => json({ decision: 'declined' }),
  // An entry that there is not: who may propose is told so.
  'POST api/entries/proposals': () => json({ key: randomUUID(), entry: 'no-such-entry', revision: 'x', fields: EMPTY, reason: '' }),
  'PUT api/entries/proposals/[id]': () => json({ decision: 'declined' }),
  'POST api/backup/restore': () => ({ headers: { 'content-type': 'application/gzip' }, body: 'no backup at all' }),
  'POST api/original': () => ({ headers: { 'content-type': 'application/pdf' }, body: 'no PDF at all' }),
}

const QUERIES: Readonly<Record<string, string>> = {
  'api/proposals/lines': '?block=3.2.1-p2',
  'api/formulas/[locale]': '?block=eq-1-attention&tex=Q',
}

/** Whether the entrance is about one thing, which may be one's own or another's. */
export const isAboutOne = ({ route }: Entrance) => /api\/(doubts|answers|points|verdicts)\/\[id\]/.test(route)

const PAGES: Readonly<Record<string, string>> = {
  '[locale]': '/',
  '[locale]/[...missing]': '/nowhere-at-all',
  '[locale]/sign-in': '/entra',
  '[locale]/setup': '/inizio',
  '[locale]/invite/[token]': `/invito/${'x'.repeat(43)}`,
  '[locale]/compass': '/bussola',
  '[locale]/translator-notes': '/note-del-traduttore',
  '[locale]/glossary': '/glossario',
  '[locale]/glossary/[id]': '/glossario/alpha',
  '[locale]/answers': '/dubbi-comuni',
  '[locale]/latex': '/latex',
  '[locale]/tokens': '/pezzi',
  '[locale]/machine': '/macchina',
  '[locale]/journey': '/viaggio',
  '[locale]/translator': '/traduttore',
  '[locale]/playground': '/palestra',
  '[locale]/path/[[...step]]': '/cammino',
  '[locale]/doubts': '/dubbi',
  '[locale]/doubts/booklet': '/dubbi/booklet',
  '[locale]/reread': '/rilettura',
  '[locale]/members': '/famiglia',
}

export function pagePath(route: string): string {
  const path = PAGES[route]
  if (path === undefined) throw new Error(`No public path is known for the page ${route}`)
  return path
}

/** The request that an entrance would take from whoever may. */
export function knockAt(entrance: Entrance, planted: Planted): Knock {
  const { route, way } = entrance
  if (entrance.transport === 'page') return { path: pagePath(route), method: 'GET' }
  const [, things = ''] = route.split('/')
  const id = { answers: planted.answer, points: planted.point, verdicts: planted.verdict }[things] ?? planted.doubt
  const path = `/${route}`
    .replace('[id]', id)
    .replace('[...nextauth]', way === 'GET' ? 'csrf' : 'signout')
    .replace('[locale]', 'it')
    .replace('[block]', '3.2.1-p2')
  return { path: path + (QUERIES[route] ?? ''), method: way, ...BODIES[`${way} ${route}`]?.(planted) }
}

interface Manifest {
  readonly node: Readonly<Record<string, { readonly exportedName?: string; readonly filename?: string; readonly workers: object }>>
}

/** The names that the build has given to the server actions. */
export function actionIds(root: string): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync(`${root}/.next/server/server-reference-manifest.json`, 'utf8')) as Manifest
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName ?? '', id]))
}

/** Fields that each action would take. */
export const ACTION_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  setUpAction: { token: 'x', name: 'x', password: 'x' },
  redeemAction: { token: 'x', name: 'x', password: 'x' },
  inviteAction: { label: 'x' },
  renewAction: { label: 'x', renewsId: randomUUID() },
  revokeInviteAction: { id: randomUUID() },
  readingLinkAction: { label: 'x', days: '3' },
  revokeLinkAction: { id: randomUUID() },
  removeAction: { id: randomUUID() },
  endSessionAction: { id: 'a'.repeat(64) },
  changePasswordAction: { old: 'x', password: 'x' },
  confirmAction: { password: 'x' },
  readersAction: { readers: 'invited', password: 'x' },
  leaveAction: { what: 'leave-shared', sure: 'on' },
}

/** A call of a server action as the browser makes it: its arguments are the former state and the form. */
export function actionBody(fields: Readonly<Record<string, string>>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', '[{"ok":null},"$K1"]')
  return body
}
