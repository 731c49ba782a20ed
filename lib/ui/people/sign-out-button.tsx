'use client'

import { forgetAllDrafts } from '../doubts/draft'
import { signOut } from './sign-in'

/** Leaves nothing of one person to the next: session, drafts. */
export function SignOutButton({ label, to }: { readonly label: string; readonly to: string }) {
  return (
    <button
      type="button"
      className="word"
      onClick={async () => {
        await signOut()
        forgetAllDrafts()
        location.assign(to)
      }}
    >
      {label}
    </button>
  )
}
