'use client'
import type { Claim } from '@/lib/domain/formulas/demo/sheet'
import { useDemo } from './demo-context'
import { Said } from './said'
import { Scroller } from './scroller'

/** The paper's claims, each beside what came out. */
export function ClaimsTable({ claims }: { claims: readonly Claim[] }) {
  const { strings, say } = useDemo()
  return (
    <Scroller className="demo-scroll" name={strings.claims}>
      <table className="demo-facts demo-claims">
        <caption>{strings.claims}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.claim}</th>
            <th scope="col">{strings.paperSays}</th>
            <th scope="col">{strings.comesOut}</th>
            <th scope="col">{strings.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, i) => (
            <tr key={i} data-verdict={claim.verdict}>
              <th scope="row"><Said text={say(claim.statement)} />{claim.note ? <span className="demo-small"> <Said text={say(claim.note)} /></span> : null}</th>
              <td>{claim.paper === null ? <span className="demo-small">{strings.noFigure}</span> : <Said text={claim.paper} loose />}</td>
              <td><Said text={claim.computed} loose /></td>
              <td><strong>{strings.verdict[claim.verdict]}</strong></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
