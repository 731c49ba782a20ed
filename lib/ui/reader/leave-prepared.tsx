import type { ComponentProps } from 'react'
import { Prepared } from './prepared'
import { leaveHtml } from './sent-once'

/** An element with prepared HTML, sent to the browser once. For server components only. */
export function prepared(id: string, tag: ComponentProps<typeof Prepared>['tag'], html: string, className?: string) {
  leaveHtml(id, html)
  return <Prepared id={id} tag={tag} className={className} />
}
