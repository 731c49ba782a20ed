import { compute, type ComputeRequest } from './compute'

// The DOM library types `self` as a window; of the worker only these two are used.
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ComputeRequest>) => void) | null
  postMessage(message: unknown): void
}

scope.onmessage = ({ data }) => void compute(data, (answer) => scope.postMessage(answer))
