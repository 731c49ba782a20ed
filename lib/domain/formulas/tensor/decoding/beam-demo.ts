import type { Bilingual } from '../../../locale'
import type { Stage } from '../../../parallel-grammar/stages'
import type { Weights } from '../../../transformer/parameters'
import { beamSearch, lengthPenalty, penalisedScore, type Hypothesis } from '../../../maths/beam-search'
import { tabulate } from '../../../maths/matrix'
import { hashText } from '../../../maths/random'
import { normalMatrix } from '../../../maths/random-matrix'
import { wordsOf } from '../../../maths/sentence'
import { logSoftmax } from '../../../maths/softmax'
import { seedField, sentenceField } from '../../demo/common-fields'
import { tensor, type Prepared, type TensorDemo } from '../../demo/demo'
import { real, whole, type AnyState, type Field, type Fields, type Occasion } from '../../demo/fields'
import type { NumberWriter } from '../../demo/number-text'
import type { Problem } from '../../demo/problem'
import type { Step } from '../../demo/sheet'
import type { FormulaId } from '../../entry'
import { SEEDED, whenSeeded } from '../../trained/fields'
import { END_SIGN } from '../../trained/sentences'
import { factor } from '../cell-tex'
import { matrixItem } from '../matrix-item'
import { matrixOf, ofMatrix } from '../numbers'

interface Settings {
  readonly id: FormulaId
  readonly beam: number
  readonly alpha: number
  readonly extra: number
  readonly look: Bilingual
  /** A real model that can stand in for the seed's toy. */
  readonly model?: BeamModel
}

/** A trained model to be searched with. Its logits have one row for each beginning that the search meets. */
export interface BeamModel {
  readonly fields: Fields
  readonly look: Bilingual & Occasion
  readonly check: (state: AnyState) => Problem | null
  readonly stageOf: (state: AnyState) => Stage | null
  readonly prepare: (state: AnyState, stored: Weights | undefined) => Prepared
  readonly firstStep: (best: Hypothesis, next: (words: readonly number[]) => ArrayLike<number>, names: readonly string[], write: NumberWriter) => Step
}

/** Sign of the end of a sentence, in the tables. */
const END = END_SIGN

export function beamDemo({ id, beam, alpha, extra, look, model }: Settings): TensorDemo {
  const seeded = <F extends Field>(field: F): F => (model ? whenSeeded(field) : field)
  return tensor({
    id,
    symbolsTex: String.raw`\part{score}{s(Y)} = \frac{\part{log}{\ln P(Y)}}{\part{penalty}{\left(\frac{5 + |Y|}{6}\right)^{\alpha}}}, \quad \part{max}{|Y| \le n + ${extra}}`,
    parts: [
      { id: 'score', tex: 's(Y)', name: { it: 'punteggio della frase', en: 'score of the sentence' } },
      { id: 'log', tex: String.raw`\ln P(Y)`, name: { it: 'somma dei logaritmi', en: 'sum of the logarithms' } },
      { id: 'penalty', tex: String.raw`\left(\tfrac{5 + |Y|}{6}\right)^{\alpha}`, name: { it: 'penalità di lunghezza', en: 'length penalty' } },
      { id: 'max', tex: String.raw`n + ${extra}`, name: { it: 'lunghezza massima', en: 'greatest length' } },
    ],
    fields: {
      ...model?.fields,
      sentence: seeded({ ...sentenceField, minWords: 2, maxWords: 8 }),
      beam: whole({ it: 'Ampiezza del beam', en: 'Beam size' }, beam, 1, 32, { step: 1 }),
      alpha: real({ it: 'Esponente della penalità', en: 'Exponent of the penalty' }, alpha, 0, 2, { tex: String.raw`\alpha`, step: 0.1 }),
      extra: seeded(whole({ it: 'Parole in più dell’ingresso', en: 'Words beyond the input' }, extra, 0, 300)),
      seed: seeded(seedField),
    },
    look: [
      look,
      ...(model ? [model.look] : []),
      {
        ...(model ? SEEDED : {}),
        it: 'Il modello qui è un giocattolo: la probabilità della parola che segue dipende solo da quella prima, con punteggi estratti dal seme e un piccolo aiuto alla frase vera. La ricerca, invece, è quella vera.',
        en: 'The model here is a toy: the probability of the next word depends on the one before alone, with scores drawn from the seed and a little help to the true sentence. The search is the real one.',
      },
      {
        it: 'Ogni parola in più abbassa ln P: senza penalità (α = 0) vincono le frasi corte. La formula della penalità non è nell’articolo: viene dal lavoro citato al numero 38.',
        en: 'Each further word lowers ln P: without a penalty (α = 0) short sentences win. The formula of the penalty is not in the paper: it comes from the work cited as number 38.',
      },
    ],
    spoken: {
      it: '«esse di ipsilon: logaritmo della probabilità di ipsilon, fratto cinque più la lunghezza di ipsilon su sei, elevato ad alfa».',
      en: '“s of Y: the log of the probability of Y over five plus the length of Y over six, to the alpha”.',
    },
    noBackward: {
      it: 'La ricerca sceglie, e una scelta non ha derivata; si fa del resto a modello già addestrato, quando nessun peso cambia più.',
      en: 'The search chooses, and a choice has no derivative; besides, it is done with the model already trained, when no weight changes any more.',
    },
    check: (state) => model?.check(state) ?? null,
    stageOf: (state) => model?.stageOf(state) ?? null,
    prepare: (state, stored) => {
      if (model && model.stageOf(state) !== null) return model.prepare(state, stored)
      const { sentence, seed } = state
      const words = wordsOf(sentence)
      const vocabulary = [...new Set(words.map((word) => word.toLowerCase()))]
      const follows = words.map((word) => vocabulary.indexOf(word.toLowerCase()))
      const size = vocabulary.length + 1
      const noise = normalMatrix(size, size, 1.5, hashText(`${seed}/beam`))
      // Row 0 stands for the start; row w + 1 for word w; column `vocabulary.length` for the end.
      const logits = tabulate(size, size, (from, to) => {
        const true_ = follows.some((word, i) => word === to && (i === 0 ? from === 0 : from === follows[i - 1]! + 1))
        const ends = to === size - 1 && from === follows.at(-1)! + 1
        return Math.fround(noise.data[from * size + to]! + (true_ || ends ? 2 : 0))
      })
      return { tensors: { logits: ofMatrix(logits) }, sizes: { n: words.length, most: words.length + state.extra, end: vocabulary.length }, labels: { vocabulary: [...vocabulary, END] } }
    },
    reference: ({ tensors }) => ({ logs: ofMatrix(logSoftmax(matrixOf(tensors, 'logits'))) }),
    present: ({ state, prepared, named, write }) => {
      const names = prepared.labels.vocabulary!
      const logs = matrixOf(named, 'logs')
      const end = prepared.sizes.end!
      const maxLength = prepared.sizes.most!
      const { beginnings } = prepared.labels
      const next = (words: readonly number[]) => {
        const from = beginnings ? beginnings.indexOf(words.join(' ')) : (words.at(-1) ?? -1) + 1
        // A tie that float32 breaks the other way may lead where nobody has been: that road is given up.
        if (from < 0) return new Float64Array(logs.cols).fill(-Infinity)
        return logs.data.subarray(from * logs.cols, (from + 1) * logs.cols)
      }
      const { steps, finished } = beamSearch(next, { beam: state.beam, alpha: state.alpha, maxLength, end })
      const greedy = beamSearch(next, { beam: 1, alpha: state.alpha, maxLength, end }).finished[0]!
      const best = finished[0]!
      const say = ({ words }: Hypothesis) => words.map((word) => names[word]).join(' ')
      const logits = matrixOf(prepared.tensors, 'logits')
      const logCell = (i: number, j: number) => {
        const z = logits.data.subarray(i * logits.cols, (i + 1) * logits.cols)
        return String.raw`z_j - \ln \textstyle\sum_m e^{z_m} = ${write.tex(z[j]!)} - ${factor(write, Math.log(z.reduce((total, value) => total + Math.exp(value), 0)))} = ${write.tex(logs.data[i * logs.cols + j]!)}`
      }
      const row = (one: Hypothesis) => [say(one), write.text(one.words.length), write.cell(one.logProbability, 3), write.cell(lengthPenalty(one.words.length, state.alpha), 3), write.cell(penalisedScore(one, state.alpha), 3)]
      const score = (one: Hypothesis) => penalisedScore(one, state.alpha)
      return {
        numbersTex: String.raw`\part{score}{${write.tex(score(best))}} = \frac{\part{log}{${write.tex(best.logProbability)}}}{\part{penalty}{\left(\frac{5 + ${best.words.length}}{6}\right)^{${write.tex(state.alpha)}} = ${write.tex(lengthPenalty(best.words.length, state.alpha))}}}`,
        shapesTex: String.raw`\part{max}{|Y| \le ${prepared.sizes.n} + ${maxLength - prepared.sizes.n!} = ${maxLength}}, \quad ${state.beam} \times ${names.length}\ ${write.locale === 'it' ? String.raw`\text{candidate a ogni passo}` : String.raw`\text{candidates a step}`}`,
        steps: [
          model && beginnings ? model.firstStep(best, next, names, write) : { title: { it: 'Le probabilità della parola che segue', en: 'The probabilities of the next word' },
            items: [matrixItem('logs', String.raw`\ln p`, { it: 'logaritmi, una riga per la parola di prima', en: 'logarithms, one row for the word before' }, logs, ['V', 'V'], { rowNames: [write.locale === 'it' ? 'inizio' : 'start', ...names.slice(0, -1)], colNames: names, part: 'log', cell: logCell })] },
          { title: { it: 'Il fascio, passo dopo passo', en: 'The beam, step by step' },
            text: { it: `${END} segna la fine. A ogni passo restano le ${state.beam} più probabili.`, en: `${END} marks the end. At each step the ${state.beam} most probable stay.` },
            items: steps.slice(0, 8).map((kept, i) => ({ kind: 'table' as const, caption: { it: `passo ${i + 1}`, en: `step ${i + 1}` }, head: [{ it: 'frase', en: 'sentence' }, { it: 'ln P', en: 'ln P' }], rows: kept.slice(0, 8).map((one) => [say(one), write.cell(one.logProbability, 3)]) })) },
          { title: { it: 'Le frasi finite, confrontate', en: 'The finished sentences, compared' },
            items: [{ kind: 'table', caption: { it: 'In ordine di punteggio', en: 'In order of score' }, head: [{ it: 'frase', en: 'sentence' }, { it: 'parole', en: 'words' }, { it: 'ln P', en: 'ln P' }, { it: 'penalità', en: 'penalty' }, { it: 'punteggio', en: 'score' }], rows: finished.slice(0, 10).map(row) }] },
        ],
        claims: [
          { statement: { it: 'Il fascio trova una frase almeno buona quanto quella che sceglie sempre la parola più probabile.', en: 'The beam finds a sentence at least as good as always taking the most probable word.' }, paper: null, computed: `${write.text(score(best))} ≥ ${write.text(score(greedy))}`, verdict: score(best) >= score(greedy) - 1e-9 ? 'holds' : 'fails',
            note: { it: 'Di solito è così, ma non è garantito: il fascio scarta strade che potevano finire meglio.', en: 'This is usual, not guaranteed: the beam drops roads that might have ended better.' } },
          { statement: { it: `Con α = ${write.text(alpha)} una frase di 30 parole divide il suo logaritmo per ${write.text(lengthPenalty(30, alpha))}.`, en: `With α = ${write.text(alpha)} a sentence of 30 words divides its logarithm by ${write.text(lengthPenalty(30, alpha))}.` }, paper: null, computed: write.text(lengthPenalty(30, alpha)), verdict: Math.abs(lengthPenalty(30, alpha) - (35 / 6) ** alpha) < 1e-12 ? 'holds' : 'fails' },
          ...(id === 'R30' ? [{ statement: { it: 'Cinque checkpoint, uno ogni 10 minuti, coprono 40 minuti dal primo all’ultimo.', en: 'Five checkpoints, one every 10 minutes, span 40 minutes from first to last.' }, paper: null, computed: `${write.text((5 - 1) * 10)} min`, verdict: (5 - 1) * 10 === 40 ? ('holds' as const) : ('fails' as const) }] : []),
        ],
      }
    },
  })
}

/** R31: the settings of parsing. */
export const parsingBeam = beamDemo({
  id: 'R31', beam: 21, alpha: 0.3, extra: 300,
  look: {
    it: 'Per gli alberi sintattici il fascio è più largo, 21, la penalità più mite, 0,3, e la frase può allungarsi di 300: un albero scritto in fila è molto più lungo della frase da cui viene.',
    en: 'For parse trees the beam is wider, 21, the penalty milder, 0.3, and the output may grow by 300: a tree written in a row is much longer than the sentence it comes from.',
  },
})
