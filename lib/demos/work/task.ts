import type { decodeText } from './tasks/decode-text'
import type { measureLayers } from './tasks/measure-layers'
import type { measureMemory } from './tasks/measure-memory'
import type { measureProducts } from './tasks/measure-products'
import type { measureQuantised } from './tasks/measure-quantised'
import type { measureSmallTranslator } from './tasks/measure-small-translator'
import type { findRoles } from './tasks/find-roles'
import type { removeHead } from './tasks/remove-head'
import type { translate } from './tasks/translate'
import type { learnText } from './tasks/learn-text'

/** What a task is given besides its question. */
export interface Bench<Part> {
  /** Absolute URL ending in a slash. */
  readonly wasmFolder: string
  /** Hands over a piece of the answer as soon as it is there. */
  readonly report: (part: Part) => void
}

/** A piece of work done off the page: question in, parts and an answer out. */
export type TaskRun<Ask, Part, Answer> = (ask: Ask, bench: Bench<Part>) => Answer | Promise<Answer>

export interface Tasks {
  readonly learnText: typeof learnText
  readonly decodeText: typeof decodeText
  readonly measureProducts: typeof measureProducts
  readonly measureLayers: typeof measureLayers
  readonly measureMemory: typeof measureMemory
  readonly measureQuantised: typeof measureQuantised
  readonly measureSmallTranslator: typeof measureSmallTranslator
  readonly translate: typeof translate
  readonly findRoles: typeof findRoles
  readonly removeHead: typeof removeHead
}

export type TaskName = keyof Tasks
export type AskOf<Name extends TaskName> = Parameters<Tasks[Name]>[0]
export type PartOf<Name extends TaskName> = Parameters<Tasks[Name]>[1] extends Bench<infer Part> ? Part : never
export type AnswerOf<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

export interface TaskRequest {
  readonly ticket: number
  readonly name: TaskName
  readonly ask: unknown
  readonly wasmFolder: string
}

export type TaskMessage = { readonly ticket: number } & (
  | { readonly kind: 'part'; readonly part: unknown }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly message: string }
)
