import { brokenIn } from '../broken-note'
import type { Check } from '../check'
import { NOTE_LAYERS, owesNote, type NoteLayer } from '../note-layers'
import type { Problem } from '../problem'
import { readNoteLayer, type Note } from '../sources/note-layer'
import type { PaperSources } from '../sources/paper-sources'

/** Notes can be read, stand once under a block that takes them, and their links and formulas hold. */
export const check: Check = {
  name: 'notes',
  run: (sources) => NOTE_LAYERS.flatMap((layer) => checkLayer(sources, layer)),
}

function checkLayer(sources: PaperSources, layer: NoteLayer): Problem[] {
  const { notes, problems } = readNoteLayer(sources.root, layer.folder)
  const seen = new Set<string>()
  return [...problems, ...notes.flatMap((note) => [...misplaced(sources, layer, note, seen), ...brokenIn(note, sources.facts.byId)])]
}

function misplaced({ facts }: PaperSources, layer: NoteLayer, { id, file, line }: Note, seen: Set<string>): Problem[] {
  const block = facts.byId.get(id)
  const twice = seen.has(id)
  seen.add(id)
  if (!block || !owesNote(block, layer)) {
    return [{ file, line, message: `${id} takes no note of this layer`, remedy: `Use the id of a ${layer.kinds.join(', ')}.` }]
  }
  return twice ? [{ file, line, message: `${id} is written twice`, remedy: 'Make one of the two.' }] : []
}
