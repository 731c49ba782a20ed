'use client'
import type { ReactNode } from 'react'

/** A part of the page: its name and a few lines in the margin, what they speak of beside them. */
export function Part({ title, text, children }: { readonly title: string; readonly text?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="pg-part" aria-label={title}>
      <div className="pg-margin">
        <h2>{title}</h2>
        {text === undefined ? null : <p>{text}</p>}
      </div>
      <div className="pg-body">{children}</div>
    </section>
  )
}
