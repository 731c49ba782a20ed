import { wavelengths } from '../../../maths/positional-encoding'
import { tensor } from '../../demo/demo'
import { getNumbers, ofVector } from '../numbers'
import { evenWidth, widthField } from './wave-fields'

/** R14: wavelengths from 2π towards 10000·2π, which they do not quite reach. */
export const waveLengths = tensor({
  id: 'R14',
  symbolsTex: String.raw`\part{lambda}{\lambda_i} = 2\pi \cdot \part{growth}{10000^{2i/d_{\text{model}}}}, \quad i = 0, \ldots, \part{last}{\tfrac{d_{\text{model}}}{2} - 1}`,
  parts: [
    { id: 'lambda', tex: String.raw`\lambda_i`, name: { it: 'lunghezza d’onda in posizioni', en: 'wavelength in positions' } },
    { id: 'growth', tex: String.raw`10000^{2i/d_{\text{model}}}`, name: { it: 'progressione geometrica', en: 'geometric progression' } },
    { id: 'last', tex: String.raw`\tfrac{d_{\text{model}}}{2} - 1`, name: { it: 'l’ultima coppia', en: 'the last pair' } },
  ],
  fields: { d: widthField },
  look: [
    {
      it: 'Il limite superiore stampato, 10000·2π = 62.831,9, si avrebbe per i = d_model/2; ma le coppie si fermano una prima. Con d_model = 512 l’onda più lunga è 60.611,5: il 3,5 % in meno. I due numeri non coincidono, e non si forza il conto.',
      en: 'The printed upper end, 10000·2π = 62,831.9, would come at i = d_model/2; but the pairs stop one short of it. At d_model = 512 the longest wave is 60,611.5: 3.5% less. The two numbers do not agree, and the sum is not forced.',
    },
    {
      it: 'In scala logaritmica i punti stanno su una retta: ogni onda è più lunga della precedente nello stesso rapporto.',
      en: 'On a logarithmic scale the points lie on a line: each wave is longer than the one before in the same ratio.',
    },
  ],
  spoken: {
    it: '«lambda i: due pi greco per diecimila elevato a due i su di model».',
    en: '“lambda i: two pi times ten thousand to the two i over d model”.',
  },
  noBackward: {
    it: 'Le lunghezze d’onda dipendono soltanto da d_model, che si sceglie e non si impara: nessun gradiente arriva fin qui.',
    en: 'The wavelengths depend on d_model alone, which is chosen and not learned: no gradient comes this far.',
  },
  check: evenWidth,
  prepare: ({ d }) => ({
    tensors: { pairs: ofVector(Array.from({ length: d / 2 }, (_, i) => i)) },
    sizes: { d },
    labels: {},
  }),
  reference: ({ sizes }) => ({ wavelengths: ofVector(wavelengths(sizes.d!)) }),
  present: ({ named, write }) => {
    const values = [...getNumbers(named, 'wavelengths').data]
    const [first, longest] = [values[0]!, values.at(-1)!]
    const limit = 2 * Math.PI * 10000
    const base = wavelengths(512)
    const agrees = Math.abs(base.at(-1)! / limit - 1) < 0.005
    return {
      numbersTex: String.raw`\part{lambda}{\lambda_0 = ${write.tex(first)}}, \quad \part{lambda}{\lambda_{${values.length - 1}} = ${write.tex(longest, 1)}}${values.length > 1 ? String.raw`, \quad \part{growth}{\frac{\lambda_{i+1}}{\lambda_i} = ${write.tex(values[1]! / first, 6)}}` : ''}`,
      shapesTex: String.raw`\part{lambda}{\lambda \in \mathbb{R}^{${values.length}}}\ [\mathrm{${write.locale === 'it' ? 'posizioni' : 'positions'}}]`,
      steps: [
        { title: { it: 'Dalla più corta alla più lunga', en: 'From shortest to longest' }, items: [
          { kind: 'plot', caption: { it: 'Lunghezze d’onda', en: 'Wavelengths' }, x: { label: { it: 'coppia i', en: 'pair i' } }, y: { label: { it: 'posizioni', en: 'positions' }, log: true },
            series: [{ name: { it: 'λ', en: 'λ' }, points: values.map((value, i) => [i, value] as const) }],
            marks: [{ x: values.length - 1, y: longest, name: { it: write.text(longest, 1), en: write.text(longest, 1) } }] },
          { kind: 'line', label: { it: 'ultima, in multipli di 2π', en: 'last, in multiples of 2π' }, tex: String.raw`${write.tex(longest / (2 * Math.PI), 1)} \cdot 2\pi` },
          { kind: 'line', label: { it: 'limite, i = d_model/2', en: 'limit, i = d_model/2' }, tex: String.raw`10000 \cdot 2\pi = ${write.tex(limit, 1)}` },
        ] },
      ],
      claims: [
        { statement: { it: 'La più corta è 2π.', en: 'The shortest is 2π.' }, paper: `2π = ${write.text(2 * Math.PI)}`, computed: write.text(first), verdict: Math.abs(first / (2 * Math.PI) - 1) < 1e-5 ? 'agrees' : 'differs' },
        { statement: { it: 'La più lunga è 10000·2π (d_model = 512).', en: 'The longest is 10000·2π (d_model = 512).' }, paper: write.text(limit, 1), computed: write.text(base.at(-1)!, 1), verdict: agrees ? 'agrees' : 'differs',
          note: { it: 'È il limite della progressione, il 3,7 % oltre l’onda più lunga in uso.', en: 'It is the limit of the progression, 3.7% beyond the longest wave in use.' } },
      ],
    }
  },
})
