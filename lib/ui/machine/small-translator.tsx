'use client'
import { fill } from '@/lib/i18n/fill'
import { pathOf } from '@/lib/i18n/pages'
import { useDemo } from '../demos/demo-context'
import { FactTable } from '../demos/fact-table'
import { useTask } from '../demos/use-task'
import { useBytes, useMachineStrings } from './machine-strings'
import { RunBar } from './run-bar'

/** Sentences translated with each kind of weights. */
const TRANSLATED = 100

/** What fewer bits cost a model that works: the translator's own sentences, translated again. */
export function SmallTranslator() {
  const { write, locale } = useDemo()
  const strings = useMachineStrings()
  const bytes = useBytes()
  const task = useTask('measureSmallTranslator')
  return (
    <>
      <h3>{strings.smallTitle}</h3>
      <p className="demo-prose">{fill(strings.smallProse, { sentences: TRANSLATED })} <a href={pathOf(locale, 'translator')}>{strings.smallLink}</a></p>
      <RunBar task={task} onRun={() => task.run({ sentences: TRANSLATED })}>{null}</RunBar>
      {task.parts.length > 0 ? (
        <FactTable item={{
          kind: 'table',
          caption: fill(strings.smallCaption, { sentences: TRANSLATED }),
          head: [strings.bits, strings.sharing, strings.bytes, strings.smallExact, strings.smallBleu, strings.smallPerplexity],
          rows: task.parts.map(({ bits, sharing, bytes: size, exact, bleu, perplexity }) => [
            bits === null ? strings.smallFull : String(bits), bits === null ? '–' : strings[`sharing_${sharing}`], bytes(size), `${write.text(100 * exact, 0)} %`, write.text(bleu, 1), write.text(perplexity, 3),
          ]),
        }} />
      ) : null}
    </>
  )
}
