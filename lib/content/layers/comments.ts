import { layerOfNotes, NOTE_LAYERS } from '../note-layers'

export const layers = NOTE_LAYERS.map(layerOfNotes)
