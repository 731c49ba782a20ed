'use client'
import { useEffect, useState } from 'react'
import { startTask } from '@/lib/demos/work/start-task'
import type { Stage } from '@/lib/domain/parallel-grammar/stages'
import type { HeadRole, MapKind } from '@/lib/domain/parallel-grammar/head-roles'
import { PROBE_COUNT } from '@/lib/domain/parallel-grammar/probes'
import { fill } from '@/lib/i18n/fill'
import type { TranslatorStrings } from '@/lib/i18n/translator'
import type { NumberWriter } from './numbers'
import { headName, type HeadChoice } from './word-lines'

interface Props {
  readonly strings: TranslatorStrings
  readonly stage: Stage
  readonly look: (kind: MapKind, head: HeadChoice) => void
  readonly write: NumberWriter
}

/** Heads shown of each job at most. */
const SHOWN = 2

/** The heads that carry agreement and reordering, counted on the spot. */
export function HeadRoles({ strings, stage, look, write }: Props) {
  const [roles, setRoles] = useState<readonly HeadRole[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    startTask('findRoles', { stage }, {
      onAnswer: (found) => here && setRoles(found),
      onFailure: (cause) => here && setFailure(cause),
    })
    return () => {
      here = false
    }
  }, [stage])
  const jobs = [...new Set(roles?.map(({ role }) => role))]
  return (
    <section>
      <h2>{strings.rolesTitle}</h2>
      <p>{fill(strings.rolesIntro, { probes: PROBE_COUNT })}</p>
      {failure !== null && <p className="tr-problem" role="alert">{fill(strings.failed, { cause: failure })}</p>}
      {roles === null && failure === null && <p role="status">{strings.rolesWait}</p>}
      {roles && (
        <table className="tr-table tr-roles">
          <caption className="tr-hidden">{strings.rolesTitle}</caption>
          <thead>
            <tr><th scope="col">{strings.role}</th><th scope="col">{strings.head}</th><th scope="col">{strings.share}</th><th scope="col">{strings.evenly}</th></tr>
          </thead>
          {jobs.map((job) => <JobRows key={job} strings={strings} roles={roles.filter(({ role }) => role === job)} look={look} write={write} />)}
        </table>
      )}
    </section>
  )
}

/** The heads that do one job better than looking evenly would; when none does, that is said. */
function JobRows({ strings, roles, look, write }: Pick<Props, 'strings' | 'look' | 'write'> & { readonly roles: readonly HeadRole[] }) {
  const doing = roles.filter(({ share, evenly }) => share > evenly).slice(0, SHOWN)
  const shown = doing.length > 0 ? doing : roles.slice(0, 1)
  return (
    <tbody>
      {shown.map(({ role, kind, layer, head, share, evenly }, i) => (
        <tr key={`${layer}${head}`}>
          {i === 0 && <th scope="rowgroup" rowSpan={shown.length}>{strings[`role_${role}`]}{doing.length === 0 && <><br /><em>{strings.roleNone}</em></>}</th>}
          <td><button type="button" aria-label={`${strings.show}: ${fill(strings.headSpoken, { depth: layer + 1, head: head + 1 })}`} onClick={() => look(kind, { layer, head })}>{headName({ layer, head })}</button></td>
          <td>{write.percent(share)} %</td>
          <td>{write.percent(evenly)} %</td>
        </tr>
      ))}
    </tbody>
  )
}
