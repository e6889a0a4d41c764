import { Router } from 'express'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { londonDay } from '../lib/clock.ts'
import { dateAndTime } from '../lib/date-words.ts'
import { mayRunTracker } from '../people/policy.ts'
import { everyoneEver } from '../people/queries.ts'
import { plannerHealth } from '../reminders/planned-queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { retryLetter } from './changes.ts'
import { compose } from './compose.ts'
import { cursorAt, latestLetters, letterById, type LetterRecord, lettersUnsent } from './ledger-queries.ts'
import { LETTERS_TO_FIND, lettersAsked, lettersPage } from './list-page.ts'
import { tryServerNow } from './mail-server-changes.ts'
import { mailServerNow } from './mail-server-queries.ts'
import { restUntil } from './mail-server.ts'
import type { LetterPage, LettersPage } from './pages.ts'
import { whenToTell } from './put-off-changes.ts'

/** A letter is shown as a page that may do nothing. Only here are inline styles allowed. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

export function letterRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (req, res) => {
    const { filter, before, form } = lettersAsked(req.query)
    const from = before === null ? null : await cursorAt(db, before)
    const found = await latestLetters(db, filter, { before: from, count: LETTERS_TO_FIND })
    const people = await everyoneEver(db)
    show(res, 'letters/list', lettersPage({ filter, form }, { found, people, ...(await stateOfPost(context)) }))
  })

  routes.post('/try-now', async (_req, res) => {
    const isTried = await tryServerNow(db, clock.now())
    redirectSaying(
      res,
      isTried ? 'The mail server is tried again within seconds' : notDone('Nothing was changed: the mail server takes letters'),
      '/letters',
    )
  })

  routes.get('/:id', async (req, res) => {
    const letter = await letterById(db, idIn(req))
    const { text } = await wordsOf(letter, context)
    show(res, 'letters/letter', { letter, text, ...triable(letter, clock.now()), history: await historyOf(db, 'letter', letter.id) })
  })

  routes.get('/:id/html', async (req, res) => {
    const { html } = await wordsOf(await letterById(db, idIn(req)), context)
    res.set('Content-Security-Policy', LETTER_POLICY).type('html').send(html)
  })

  routes.post('/:id/retry', async (req, res) => {
    const letter = await letterById(db, idIn(req))
    const [at, tryAfter] = [clock.now(), await whenToTell(context, letter.kind)]
    const isTried = await retryLetter(db, { id: letter.id, tryAfter }, { by: req.person, at })
    const words = isTried
      ? `The letter will be tried again ${tryAfter > at ? `on ${dateAndTime(tryAfter.toISOString())}` : 'within seconds'}`
      : notDone('Nothing was changed: this letter is not waiting to be tried again')
    redirectSaying(res, words, `/letters/${letter.id}`)
  })

  return routes
}

/** What stands above all letters. */
async function stateOfPost(context: Context): Promise<Pick<LettersPage, 'planner' | 'server' | 'unsent' | 'now'>> {
  const { db, clock } = context
  const server = restUntil(await mailServerNow(db), clock.now())
  return { planner: await plannerHealth(context), server, unsent: await lettersUnsent(db), now: clock.now().toISOString() }
}

/** As they were sent, or as they would be; never with the token of a link. */
async function wordsOf(letter: LetterRecord, { db, config }: Context): Promise<{ text: string; html: string }> {
  const { kind, facts, to, text, html } = letter
  if (text && html) return { text, html }
  const { councilName } = await settingsOf(db)
  return compose({ kind, facts, person: { name: to }, council: { name: councilName }, baseUrl: config.baseUrl })
}

type Triable = Pick<LetterPage, 'mayTryAgain' | 'hasLostItsLink' | 'isOfADayThatIsOver' | 'isDue' | 'isInDoubt'>

function triable({ kind, queuedAt, fate, link, text }: LetterRecord, now: Date): Triable {
  const hasLostItsLink = fate.name === 'failed' && link === 'forgotten'
  const isOfADayThatIsOver = kind === 'day' && fate.problem !== null && londonDay(new Date(queuedAt)) < londonDay(now)
  return {
    mayTryAgain: fate.problem !== null && !hasLostItsLink && !isOfADayThatIsOver,
    hasLostItsLink,
    isOfADayThatIsOver,
    isDue: fate.name === 'waiting' && fate.at <= now.toISOString(),
    isInDoubt: text !== null && fate.name !== 'sent',
  }
}
