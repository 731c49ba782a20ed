import type { Viewer } from './viewer'
import type { Standing } from './matrix'

/** The column of the authorization matrix that a viewer stands in. */
export function standingOf(viewer: Viewer): Standing {
  switch (viewer.kind) {
    case 'visitor':
      if (viewer.mode === 'private') return 'local'
      return viewer.mayRead ? 'reader' : 'stranger'
    case 'guest':
      return viewer.sharesDoubts ? 'confidant' : 'guest'
    case 'member':
      return viewer.role
  }
}
