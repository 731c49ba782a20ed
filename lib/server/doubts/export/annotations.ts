import type { Viewer } from '@/lib/domain/people/viewer'
import type { DoubtKind } from '@/lib/domain/questions/kinds'
import { authorize } from '@/lib/server/access/authorize'
import { safeMarkdown } from './safe-markdown'
import { walkDoubts, type ExportedDoubt } from './walk-doubts'

const MOTIVATIONS: Readonly<Record<DoubtKind, string>> = {
  question: 'questioning',
  doubt: 'questioning',
  understanding: 'assessing',
  note: 'commenting',
  later: 'bookmarking',
}

const urn = (id: string) => `urn:uuid:${id}`
const creator = ({ id, name }: { id: string; name: string }) => ({ id: urn(id), type: 'Person', name })
const told = (value: string, purpose?: string) => ({
  type: 'TextualBody',
  format: 'text/markdown',
  value: safeMarkdown(value),
  ...(purpose === undefined ? {} : { purpose }),
})

/** A doubt and its answers as W3C Web Annotations; an answer's target is what it answers. */
export function annotationsOf(doubt: ExportedDoubt, origin: string): object[] {
  const source = `${origin}/#${doubt.blockId}`
  const quote = doubt.quote === null ? {} : { selector: { type: 'TextQuoteSelector', exact: doubt.quote } }
  const term = doubt.termId === null ? [] : [{ type: 'TextualBody', value: doubt.termId, purpose: 'tagging' }]
  const points = doubt.points.map((point) => ({ ...told(point.body, 'describing'), id: urn(point.id) }))
  const question = {
    id: urn(doubt.id),
    type: 'Annotation',
    motivation: MOTIVATIONS[doubt.kind],
    created: doubt.createdAt.toISOString(),
    ...(doubt.editedAt === null ? {} : { modified: doubt.editedAt.toISOString() }),
    creator: creator(doubt.author),
    body: [...(doubt.body === '' ? [] : [told(doubt.body)]), ...points, ...term],
    target: {
      type: 'SpecificResource',
      source,
      ...(doubt.formulaId === null ? {} : { state: { type: 'State', value: `demo=${doubt.formulaId}&s=${doubt.demoState}` } }),
      ...quote,
    },
  }
  const answers = doubt.answers.map((answer) => ({
    id: urn(answer.id),
    type: 'Annotation',
    motivation: 'replying',
    created: answer.createdAt.toISOString(),
    creator: creator(answer.author),
    body: told(answer.body),
    target: urn(doubt.id),
  }))
  const verdicts = doubt.points.flatMap((point) =>
    point.verdicts.map((verdict) => ({
      id: urn(verdict.id),
      type: 'Annotation',
      motivation: 'assessing',
      created: verdict.createdAt.toISOString(),
      creator: creator(verdict.author),
      body: [{ type: 'TextualBody', value: verdict.value, purpose: 'tagging' }, ...(verdict.why === '' ? [] : [told(verdict.why)])],
      target: urn(point.id),
    })),
  )
  return [question, ...answers, ...verdicts]
}

/** Everything the viewer may read as one annotation collection in JSON-LD, written as it is read. */
export function exportAnnotations(viewer: Viewer, origin: string): ReadableStream<Uint8Array> {
  authorize(viewer, 'export.doubts')
  const encoder = new TextEncoder()
  const iterator = walkDoubts(viewer)
  let first = true
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // A page must say its own address (Web Annotation Data Model, 5.2).
      const head = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: `${origin}/api/export/annotations`, type: 'AnnotationPage' }
      controller.enqueue(encoder.encode(`${JSON.stringify(head).slice(0, -1)},"items":[`))
    },
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) {
        controller.enqueue(encoder.encode(']}\n'))
        return controller.close()
      }
      const items = annotationsOf(next.value, origin).map((item) => JSON.stringify(item))
      controller.enqueue(encoder.encode(`${first ? '' : ','}\n${items.join(',\n')}`))
      first = false
    },
    cancel: () => void iterator.return(undefined),
  })
}
