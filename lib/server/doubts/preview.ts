import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '@/lib/server/access/authorize'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'

/** A text as it will be shown, by the very renderer that will show it. */
export async function previewText(viewer: Viewer, markdown: string): Promise<string> {
  authorize(viewer, 'preview.render')
  return renderReadersText(markdown)
}
