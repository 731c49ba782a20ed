'use client'
import { productOperations } from '@/lib/domain/machine/product-loops'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { useTask } from '../demos/use-task'
import { useMachineStrings } from './machine-strings'
import { useFields } from './use-fields'
import { RunBar } from './run-bar'

/** One product of matrices in loops and on every backend. */
export function Products() {
  const { write } = useDemo()
  const strings = useMachineStrings()
  const { values, inputs } = useFields('products')
  const task = useTask('measureProducts')
  const n = task.asked?.n ?? 0
  const measured = task.parts.flatMap((part) => ('reason' in part ? [] : [part]))
  const cells = measured.find(({ contender }) => contender === 'cells')
  const fastest = [...measured].sort((a, b) => a.milliseconds - b.milliseconds)[0]
  return (
    <section>
      <h2>{strings.productsTitle}</h2>
      <p className="demo-prose">{strings.productsProse}</p>
      <RunBar task={task} onRun={() => task.run({ n: Number(values.n), seed: values.seed })}>{inputs}</RunBar>
      {task.parts.length > 0 ? (
        <>
          <FactTable item={{
            kind: 'table',
            caption: fill(strings.productsCaption, { n, operations: write.text(productOperations(n)) }),
            head: [strings.contender, strings.milliseconds, strings.firstTime, strings.gigaflops, strings.error],
            rows: task.parts.map((part) =>
              'reason' in part
                ? [strings[`contender_${part.contender}`], strings[`missing_${part.reason}`], '', '', '']
                : [
                    strings[`contender_${part.contender}`] + (part.software ? `, ${strings.software}` : ''),
                    write.text(part.milliseconds, part.milliseconds < 10 ? 2 : 0),
                    write.text(part.first, part.first < 10 ? 1 : 0),
                    write.text(part.gigaflops, 2),
                    write.text(part.error, 1),
                  ],
            ),
          }} />
          {!task.running && cells && fastest ? (
            <p className="demo-prose">
              {fill(strings.productsFastest, { fastest: strings[`contender_${fastest.contender}`], ratio: write.text(cells.milliseconds / fastest.milliseconds, 1) })}
            </p>
          ) : null}
          <p className="demo-small">{strings.productsNote} {strings.clock}</p>
        </>
      ) : null}
    </section>
  )
}
