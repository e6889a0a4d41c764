import type { Context } from '../../src/context.ts'
import type { NewLetter } from '../../src/mail/letter.ts'
import { queue } from '../../src/mail/outbox.ts'
import { smtpPost } from '../../src/mail/post.ts'
import type { DayLetter } from '../../src/reminders/day-letter.ts'
import { aMailbox } from '../support/mailbox.ts'
import { aWorld, day, people } from '../support/world.ts'

export const facts: DayLetter = {
  subject: 'Actions due Friday 29 May 2026: 1 action',
  deadlines: [],
  actionsDue: [
    {
      what: 'Visit every child within five working days of a move',
      owner: null,
      dueOn: day('2026-05-29'),
      timeLeft: '1 day (1 working day) left',
      address: '/actions/1',
    },
  ],
  updatesDue: null,
  updatesMissed: null,
}

/** The small plan, and a real mail server that takes its letters. */
export async function aWorldWithPost(now?: string) {
  const world = await aWorld(now)
  const mailbox = await aMailbox()
  const post = smtpPost({ smtpUrl: mailbox.url, mailFrom: 'tracker@westmere.example' }, async () => 'Westmere Borough Council')
  const close = async () => {
    post.close()
    await mailbox.close()
  }
  return { ...world, mailbox, context: { ...world.context, post }, close }
}

/** To Mo, waiting since now, unless said. */
export async function aLetterWaits({ db, clock }: Pick<Context, 'db' | 'clock'>, said: Partial<NewLetter<'day'>> = {}): Promise<boolean> {
  const now = clock.now()
  const letter = { key: 'day/3/2026-03-02', personId: people.mo.id, kind: 'day' as const, facts, warnings: [], tryAfter: now, ...said }
  return db.transaction().execute((tx) => queue(tx, letter, now))
}

/** One that goes on any day of the week, to Mo, waiting since now. */
export async function aLinkWaits({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<boolean> {
  const now = clock.now()
  const letter = {
    key: 'link/3',
    personId: people.mo.id,
    kind: 'invitation' as const,
    facts: { expiresAt: '2026-12-31T09:00:00.000Z' },
    secret: 'token',
    warnings: [],
  }
  return db.transaction().execute((tx) => queue(tx, { ...letter, tryAfter: now }, now))
}

export function theLetter({ db }: Pick<Context, 'db'>, id = 1) {
  return db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}
