import { notFound } from 'next/navigation'

/** Whatever address belongs to no page. */
export default function Missing(): never {
  notFound()
}
