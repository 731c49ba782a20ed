/**
 * Policy of the frame that runs readers' code: an opaque origin (no cookies, no storage, no page), no
 * network of any kind, and only scripts that the frame itself writes. `'unsafe-inline'` is its own boot
 * script; code comes as blob workers, and tfjs, which runs beside it there, needs `'unsafe-eval'`.
 */
export const SANDBOX_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/**
 * Starts one worker for each message, stops it after its time, and passes on what it answers. The time is
 * the reader's code's own: it begins anew, once, when tfjs has been loaded before it.
 */
export const SANDBOX_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sandbox</title></head><body><script>
addEventListener('message', (event) => {
  if (event.source !== parent) return
  const { ticket, script, input, milliseconds } = event.data
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const worker = new Worker(url)
  const end = (outcome) => {
    clearTimeout(timer)
    worker.terminate()
    URL.revokeObjectURL(url)
    parent.postMessage({ ticket, outcome }, '*')
  }
  const clock = () => setTimeout(() => end({ kind: 'timeout' }), milliseconds)
  let timer = clock()
  let loaded = false
  worker.onmessage = ({ data }) => {
    if (loaded) return end(data)
    loaded = true
    clearTimeout(timer)
    timer = clock()
  }
  worker.onerror = (error) => { error.preventDefault(); end({ kind: 'error', message: error.message || 'error' }) }
  worker.postMessage(input)
})
parent.postMessage({ ready: true }, '*')
</script></body></html>
`
