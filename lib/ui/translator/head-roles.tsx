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

/** Heads shown of each job. */
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
  const shown = jobs.flatMap((job) => roles!.filter(({ role }) => role === job).slice(0, SHOWN))
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
          <tbody>
            {shown.map(({ role, kind, layer, head, share, evenly }) => (
              <tr key={`${role}${layer}${head}`}>
                <th scope="row">{strings[`role_${role}`]}</th>
                <td><button type="button" aria-label={`${strings.show}: ${fill(strings.headSpoken, { depth: layer + 1, head: head + 1 })}`} onClick={() => look(kind, { layer, head })}>{headName({ layer, head })}</button></td>
                <td>{write.percent(share)} %</td>
                <td>{write.percent(evenly)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
