import { startBackend } from '../backend/start-backend'
import type { Command } from './messages'
import { trainingServer } from './serve-training'

// The DOM library types `self` as a window; of the worker only these two are used.
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Command>) => void) | null
  postMessage(message: unknown): void
}

const obey = trainingServer((news) => scope.postMessage(news), ({ backend, wasmFolder }) => startBackend(backend, wasmFolder))
scope.onmessage = ({ data }) => obey(data)
