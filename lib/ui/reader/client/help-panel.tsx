import type { ReaderStrings } from '@/lib/i18n/reader'
import { KEYS } from './keys'
import { Panel } from './panel'

interface Props {
  readonly strings: ReaderStrings
  readonly onClose: () => void
}

const SIGNS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** The table of keys, as `?` shows it. */
export default function HelpPanel({ strings, onClose }: Props) {
  return (
    <Panel title={strings.keysTitle} closeLabel={strings.close} onClose={onClose}>
      <p className="quiet">{strings.keysWhere}</p>
      <table className="keys">
        <tbody>
          {KEYS.map((entry) => (
            <tr key={entry.label}>
              <th scope="row">
                {entry.keys.map((key) => (
                  <kbd key={key}>{SIGNS[key] ?? key}</kbd>
                ))}
              </th>
              <td>{strings[entry.label]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
