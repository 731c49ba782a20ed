import { compute, drop, type ComputeRequest } from './compute'

// The DOM library types `self` as a window; of the worker only these two are used.
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ComputeRequest | { readonly task: 'drop'; readonly ticket: number }>) => void) | null
  postMessage(message: unknown): void
}

scope.onmessage = ({ data }) => {
  if (data.task === 'drop') drop(data.ticket)
  else void compute(data, (answer) => scope.postMessage(answer))
}
