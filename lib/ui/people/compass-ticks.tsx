'use client'

import { useState } from 'react'
import { ask } from '../doubts/api'

interface Props {
  readonly point: string
  readonly label: string
  readonly ticked: boolean
}

/** One tick of the compass, kept as it is made. */
export function CompassTick({ point, label, ticked: first }: Props) {
  const [ticked, setTicked] = useState(first)

  async function keep(next: boolean) {
    setTicked(next)
    const outcome = await ask('/api/compass', 'PUT', { point, ticked: next })
    if (!outcome.ok) setTicked(!next)
  }

  return (
    <label className="mark">
      <input type="checkbox" checked={ticked} onChange={(event) => void keep(event.target.checked)} /> {label}
    </label>
  )
}
