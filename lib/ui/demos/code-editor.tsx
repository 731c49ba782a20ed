'use client'
import { useEffect, useRef, useState } from 'react'
import { relativeError } from '@/lib/domain/maths/relative-error'
import { openSandbox, TIME_LIMIT_SECONDS, type Sandbox, type SandboxOutcome } from '@/lib/demos/sandbox/sandbox-client'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from './demo-context'
import { FactTable } from './fact-table'
import { Steady } from './steady'
import type { TensorResult } from './use-tensor-run'

/** Numbers shown of each result. */
const FIRST = 4

/** The source, open to change, and what comes out when it runs apart from the page. */
export function CodeEditor({ name, source, result }: { name: string; source: string; result: TensorResult }) {
  const { strings, write } = useDemo()
  const [code, setCode] = useState(source)
  const [outcome, setOutcome] = useState<SandboxOutcome | 'running' | null>(null)
  const sandbox = useRef<Sandbox | null>(null)
  useEffect(() => () => sandbox.current?.close(), [])
  const run = async () => {
    setOutcome('running')
    sandbox.current ??= openSandbox()
    setOutcome(await sandbox.current.run(name, code, result.prepared))
  }
  const limit = { seconds: TIME_LIMIT_SECONDS }
  return (
    <div>
      <textarea className="demo-source" value={code} rows={Math.min(40, source.split('\n').length + 1)} spellCheck={false} autoComplete="off" autoCapitalize="off"
        aria-label={fill(strings.codeArea, { name: `${name}.ts` })} onChange={(event) => setCode(event.target.value)} />
      <p className="demo-bar">
        <Steady may={outcome !== 'running'} onPress={() => void run()}>{strings.runCode}</Steady>
        <button type="button" onClick={() => setCode(source)}>{strings.resetCode}</button>
        <span className="demo-small">{fill(strings.codeSandbox, limit)}</span>
      </p>
      <p role="status" className={outcome !== null && outcome !== 'running' && outcome.kind !== 'results' ? 'demo-problem' : undefined}>
        {outcome === 'running' ? strings.codeRunning : null}
        {outcome !== null && outcome !== 'running' && outcome.kind === 'timeout' ? fill(strings.codeTimeout, limit) : null}
        {outcome !== null && outcome !== 'running' && outcome.kind === 'error' ? fill(strings.codeError, { message: outcome.message }) : null}
      </p>
      {outcome !== null && outcome !== 'running' && outcome.kind === 'results' ? (
        <FactTable item={{
          kind: 'table',
          caption: { it: strings.codeResult, en: strings.codeResult },
          head: [strings.codeName, strings.codeShape, strings.codeFirst, strings.codeGap].map((text) => ({ it: text, en: text })),
          rows: Object.entries(outcome.named).map(([key, numbers]) => [
            key,
            numbers.shape.join(' × '),
            Array.from(numbers.data.slice(0, FIRST), (value) => write.text(value)).join('; '),
            gap(result, key, numbers.data, write.text),
          ]),
        }} />
      ) : null}
    </div>
  )
}

function gap(result: TensorResult, name: string, data: ArrayLike<number>, text: (value: number) => string): string {
  const own = result.named[name]
  return own && own.data.length === data.length ? text(relativeError(data, own.data)) : '–'
}
