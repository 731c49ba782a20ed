'use client'
import { memo, useId, useMemo, useState } from 'react'
import { matrixItem } from '@/lib/domain/formulas/tensor/matrix-item'
import { matMul, row, tabulate, type Matrix } from '@/lib/domain/maths/matrix'
import { embeddingTable, lookUp } from '@/lib/domain/tokens/embedding-table'
import { decode, encode } from '@/lib/domain/tokens/encode'
import { shownToken, type Vocabulary } from '@/lib/domain/tokens/vocabulary'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from '../demos/demo-context'
import { FieldInput } from '../demos/field-input'
import { MatrixTable } from '../demos/matrix-table'
import { usePageState } from '../workshops/page-state'
import { TOKEN_FIELDS } from './token-fields'
import { TokenChoice } from './token-run'
import { useTokenStrings } from './token-strings'

/** Characters of the sentence that is encoded here. */
const LONGEST = 200

const usable = (sentence: string) => sentence !== '' && sentence.length <= LONGEST

/** A sentence into tokens, their numbers, the rows of the table, and back. */
export const IdsAndRows = memo(function IdsAndRows({ vocabulary }: { readonly vocabulary: Vocabulary }) {
  const { write } = useDemo()
  const strings = useTokenStrings()
  const id = useId()
  const { state, set } = usePageState()
  const sentence = usable(String(state.sentence)) ? String(state.sentence) : strings.sentenceDefault
  const [typed, setTyped] = useState(sentence)
  const [width, seed] = [Number(state.width), Number(state.seed)]
  const [place, setPlace] = useState(0)
  const trouble = typed === '' ? strings.sentenceEmpty : typed.length > LONGEST ? fill(strings.sentenceTooLong, { n: write.text(typed.length), most: LONGEST }) : null
  const tokens = useMemo(() => encode(sentence, vocabulary), [sentence, vocabulary])
  const table = useMemo(() => embeddingTable(vocabulary.size, width, seed), [vocabulary, width, seed])
  const chosen = Math.min(place, tokens.length - 1)
  const token = tokens[chosen]!
  const show = (one: number) => shownToken(one, vocabulary)
  const back = decode(tokens, vocabulary)
  return (
    <section>
      <h2>{strings.idsTitle}</h2>
      <p className="demo-prose">{strings.idsProse}</p>
      <div className="demo-inputs">
        <div className="demo-field demo-wide">
          <label htmlFor={`${id}-sentence`}>{strings.sentence}</label>
          <input id={`${id}-sentence`} type="text" autoComplete="off" spellCheck={false} value={typed} aria-invalid={trouble !== null} aria-describedby={`${id}-trouble`}
            onChange={(event) => {
              const { value } = event.target
              setTyped(value)
              if (usable(value)) set('sentence', value)
            }} />
          <span id={`${id}-trouble`} role="status" className="demo-problem">{trouble ?? ''}</span>
        </div>
        <FieldInput name="width" field={TOKEN_FIELDS.width} value={width} problem={null} onChange={(value) => set('width', value)} />
        <FieldInput name="seed" field={TOKEN_FIELDS.seed} value={seed} problem={null} onChange={(value) => set('seed', value)} />
      </div>
      <h3>{strings.tokensOf}</h3>
      <TokenChoice tokens={tokens} vocabulary={vocabulary} chosen={chosen} onChoose={setPlace} label={strings.tokensOf}
        name={(one) => fill(strings.tokenNamed, { token: show(one), id: one })} />
      <p className="demo-prose" aria-live="polite">{fill(strings.rowOf, { token: show(token), id: token, size: vocabulary.size, width })}</p>
      <MatrixTable onEdit={() => {}} item={matrixItem('X', String.raw`\sqrt{d}\,E_{\text{id}}`, strings.rowsCaption, lookUp(table, tokens), ['n', 'd'], {
        rowNames: tokens.map((one) => `${show(one)} ${one}`),
      })} />
      <p className="demo-prose">{fill(strings.oneHot, { size: vocabulary.size - 1, id: token, error: write.text(oneHotGap(table, token)) })}</p>
      <p className="demo-prose">{strings.tableUntrained}</p>
      <p className="demo-prose">{back === sentence ? fill(strings.roundTrip, { n: tokens.length }) : fill(strings.roundTripBroken, { text: back })}</p>
    </section>
  )
})

/** Largest difference between a row of the table and the one-hot vector times the table. */
function oneHotGap(table: Matrix, token: number): number {
  const product = matMul(tabulate(1, table.rows, (_, j) => (j === token ? 1 : 0)), table).data
  return row(table, token).reduce((most, value, j) => Math.max(most, Math.abs(value - product[j]!)), 0)
}
