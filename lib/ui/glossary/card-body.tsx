import type { ReactNode } from 'react'
import type { CardLink, ShownCard } from '@/lib/domain/glossary/shown'
import type { Locale } from '@/lib/domain/locale'
import { findWorkshop } from '@/lib/domain/workshops'
import { EDITION_STRINGS } from '@/lib/i18n/edition'
import type { GlossaryStrings } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { WorkshopLink } from '../workshops/workshop-link'

interface Props {
  readonly card: ShownCard
  readonly locale: Locale
  readonly strings: GlossaryStrings
  /** How a related card is offered: a link on the glossary's page, a button in the margin. */
  readonly offer: (link: CardLink) => ReactNode
  /** Beside the LaTeX, where it can be copied. */
  readonly copy?: ReactNode
}

/** What a card says, from the plain sentence to where else to go. */
export function CardBody({ card, locale, strings, offer, copy }: Props) {
  const paper = pathOf(locale, 'paper')
  const { symbol } = card
  return (
    <>
      {symbol !== null && <p className="sign" dangerouslySetInnerHTML={{ __html: symbol.html }} />}
      {card.expansion !== null && <Line label={strings.standsFor} html={card.expansion} />}
      <p className="plainly" dangerouslySetInnerHTML={{ __html: card.plain }} />
      <div dangerouslySetInnerHTML={{ __html: card.more }} />
      <div className="example" role="group" aria-label={strings.example} dangerouslySetInnerHTML={{ __html: card.example }} />
      {symbol !== null && (
        <>
          <Line label={strings.readAloud} html={symbol.readAloud} />
          {symbol.shape !== null && <Line label={strings.shape} html={symbol.shape} />}
          {symbol.convention !== null && <Line label={strings.convention} html={symbol.convention} />}
          <p className="label">{strings.otherWays}</p>
          <ul className="ways">
            {symbol.otherWays.map(({ html, latex, where }) => (
              <li key={latex}>
                <span dangerouslySetInnerHTML={{ __html: html }} /> <span dangerouslySetInnerHTML={{ __html: where }} />
              </li>
            ))}
          </ul>
          <p>
            <span className="label">{strings.latex}</span> <code>{symbol.latex}</code> {copy}
          </p>
        </>
      )}
      {card.otherName !== null && <Line label={strings.inOther} html={card.otherName} lang={locale === 'it' ? 'en' : 'it'} />}
      {card.translatorNote !== null && (
        <div className="translator-note">
          <a className="label" href={`${pathOf(locale, 'translator-notes')}#${card.translatorNote.id}`}>
            {EDITION_STRINGS[locale].translatorNote}
          </a>
          <div dangerouslySetInnerHTML={{ __html: card.translatorNote.html }} />
        </div>
      )}
      {card.firstUse !== null && (
        <p>
          <span className="label">{strings.firstUse}</span> <a href={`${paper}#${card.firstUse.block}`}>{card.firstUse.label}</a>
        </p>
      )}
      {card.demo !== null && (
        <p>
          <span className="label">{strings.demo}</span>{' '}
          <a className="opens" href={`${paper}?demo=${card.demo.id}`}>
            {card.demo.title}
          </a>
        </p>
      )}
      {findWorkshop('entries', card.id) !== null && (
        <p>
          <WorkshopLink locale={locale} from="entries" id={card.id} label={strings.workshop} />
        </p>
      )}
      {card.related.length > 0 && (
        <p>
          <span className="label">{strings.related}</span>{' '}
          {card.related.map((link, index) => (
            <span key={link.id}>
              {index > 0 && ' · '}
              {offer(link)}
            </span>
          ))}
        </p>
      )}
    </>
  )
}

function Line({ label, html, lang }: { readonly label: string; readonly html: string; readonly lang?: Locale }) {
  return (
    <p>
      <span className="label">{label}</span> <span lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
    </p>
  )
}
