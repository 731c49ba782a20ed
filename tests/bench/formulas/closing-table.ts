import { BACKENDS } from '@/lib/demos/backend/backend'
import { longerOf, type LongestTask } from './main-thread'
import type { MeasuredFormula } from './measure-formula'

/** The formulas as one Markdown table: where each opens, the paper, what comes out, errors, times. */
export function closingTable(formulas: readonly MeasuredFormula[]): string {
  const backends = BACKENDS.filter((name) => formulas.some(({ errors }) => errors[name] != null))
  const head = ['formula', 'opens at', 'claim', 'the paper', 'comes out', 'outcome', ...backends.map((name) => `error ${name}`), 'first numbers', 'reopened', 'longest task: own time (by the clock)']
  const rows = formulas.flatMap((one) =>
    one.claims.map((claim, i) => [
      i === 0 ? `${one.id} ${one.title}` : '',
      i === 0 ? one.blocks.join(', ') : '',
      claim.statement, claim.paper, claim.computed, claim.verdict,
      ...backends.map((name) => (i > 0 ? '' : one.kind === 'tensor' ? scientific(one.errors[name]) : 'float64')),
      ...(i === 0 ? [ms(one.cold), ms(one.reopened), `${ms(longestOf(one).own)} (${ms(longestOf(one).wall)})`] : ['', '', '']),
    ]),
  )
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escape).join(' | ')} |`).join('\n')
}

export function longestOf({ atOpening, uses }: MeasuredFormula): LongestTask {
  return longerOf([atOpening, ...uses.map(({ longest }) => longest)])
}

function escape(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function scientific(error: number | null | undefined): string {
  return error == null ? '–' : error === 0 ? '0' : error.toExponential(1)
}

const ms = (value: number) => `${value.toFixed(0)} ms`
