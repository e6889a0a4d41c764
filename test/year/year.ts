import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import type { Context } from '../../src/context.ts'
import { datesAfter } from '../../src/lib/calendar-date.ts'
import { filesIn } from '../../src/lib/files.ts'
import { smtpPost } from '../../src/mail/post.ts'
import { catchUp, doWorks } from '../../src/schedule.ts'
import { config } from '../support/world.ts'
import { asLondon, atTime, dayOf, instantOf, isIn, MAIL_OFF, SERVER_OFF, YEAR } from './calendar.ts'
import { deedsIn } from './deeds.ts'
import { HAPPENINGS } from './happenings.ts'
import { type Moment, momentsOfOthers } from './others.ts'
import { emailOf, EVERYBODY } from './people.ts'
import { type Arrived, aPostOffice } from './post-office.ts'

/** When the clock is looked at on every day: every hour somebody chose, and just beside eight. */
const TIMES = ['00:05', '07:00', '07:59', '08:00', '08:01', '12:00', '16:00', '17:00']

/** Who leaves in the course of the year, and when. */
export const LEAVERS = [
  { name: 'Pia', at: instantOf('Tue 8 Sep 2026 10:00') },
  { name: 'Officer 40', at: instantOf('Thu 22 Oct 2026 10:00') },
]

type Deed = { at: Date; do: () => Promise<unknown> }

export type LivedYear = { arrived: Arrived[]; problems: string[]; db: Database; looks: number }

/** The whole year, the clock in our hands: what people do, and after each of it what the programme does every minute. */
export async function liveTheYear(): Promise<LivedYear> {
  const postOffice = await aPostOffice()
  const time = { now: instantOf('Mon 5 Jan 2026 00:01') }
  const problems: string[] = []
  const clock = { now: () => new Date(time.now) }
  const ours = { ...config, smtpUrl: postOffice.url, mailFrom: 'tracker@fernhill.example' }
  const post = smtpPost(ours, async () => 'Fernhill Council')
  const log = pino({ level: 'error' }, { write: (line: string) => void problems.push(line) })
  const context: Context = { db: await aCouncilOfSixty(), clock, post, config: ours, log, files: filesIn(tmpdir()) }
  const deeds = deedsToDo(context)
  const arrived: Arrived[] = []
  let wasOff = false
  let looks = 0
  for (const at of instants(deeds)) {
    time.now = at
    postOffice.setCut(isIn(MAIL_OFF, at))
    if (isIn(SERVER_OFF, at)) {
      wasOff = true
      continue
    }
    if (wasOff) await catchUp(context)
    wasOff = false
    for (const deed of deeds.get(at.getTime()) ?? []) await deed.do()
    await doWorks(context)
    arrived.push(...postOffice.collect(at))
    looks += 1
  }
  post.close()
  await postOffice.close()
  return { arrived, problems, db: context.db, looks }
}

/** All but Cora, who is invited in the course of the year. */
async function aCouncilOfSixty(): Promise<Database> {
  const db = await openDatabase(':memory:')
  const there = EVERYBODY.filter(({ name }) => name !== 'Cora')
  const rows = there.map(({ name }) => ({ name, email: emailOf(name), passwordHash: 'nobody signs in' }))
  await db.insertInto('people').values(rows).execute()
  const ids = new Map((await db.selectFrom('people').select(['id', 'name']).execute()).map(({ id, name }) => [name, id]))
  await db
    .insertInto('personRoles')
    .values(there.map(({ name, role }) => ({ personId: ids.get(name) ?? 0, role })))
    .execute()
  const settings = {
    councilName: 'Fernhill Council',
    councilColour: '#1d4f7b',
    firstClosingOn: dayOf('Fri 9 Jan 2026'),
    roundLengthDays: 14,
  }
  await db
    .insertInto('settings')
    .values({ id: 1, ...settings, silentAfterRounds: 3, staleClaimAfterWorkingDays: 10, lettersAtHour: 8 })
    .execute()
  return db
}

function instants(deeds: Map<number, Deed[]>): Date[] {
  const days = [YEAR.from, ...datesAfter(YEAR.from, YEAR.to)]
  const looks = days.flatMap((day) => TIMES.map((time) => atTime(day, time).getTime()))
  // A mail server that comes back has everything within the hour: looked at every five minutes.
  const afterwards = Array.from({ length: 25 }, (_, at) => MAIL_OFF.to.getTime() + at * 5 * 60_000)
  const all = new Set([...looks, ...afterwards, ...deeds.keys(), SERVER_OFF.to.getTime()])
  return [...all].toSorted((one, other) => one - other).map((at) => new Date(at))
}

function deedsToDo(context: Context): Map<number, Deed[]> {
  const deeds = deedsIn(context)
  const ofTen = HAPPENINGS.map((happening) => ({ at: instantOf(happening.at), do: () => deeds.carryOut(happening) }))
  return Map.groupBy([...ofTen, ...deedsOfOthers(deeds)], ({ at }) => at.getTime())
}

function deedsOfOthers(deeds: ReturnType<typeof deedsIn>): Deed[] {
  const moments = momentsOfOthers().toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const { assigned = [], others = [] } = Object.groupBy(moments, ({ does }) => (does === 'is assigned' ? 'assigned' : 'others'))
  const waves = Map.groupBy(assigned, (moment) => `${moment.at.toISOString()} ${'accountable' in moment ? moment.accountable : ''}`)
  return [
    ...[...waves.values()].flatMap((wave) => (wave[0] ? [{ at: wave[0].at, do: () => assignAll(wave) }] : [])),
    ...others.map((moment) => ({ at: moment.at, do: () => carryOut(moment) })),
    ...choices(),
  ]

  async function assignAll(wave: Moment[]): Promise<void> {
    const added = wave.flatMap((each) => (each.does === 'is assigned' ? [{ ...each, code: each.action }] : []))
    await deeds.assign(added[0]?.accountable ?? '', added)
  }

  async function carryOut({ action, ...moment }: Moment): Promise<unknown> {
    const frank = await deeds.person('Frank')
    if (moment.does === 'is updated') return deeds.update(action)
    if (moment.does === 'is answered') return deeds.answer(action)
    if (moment.does === 'is asked about') return deeds.ask(action, frank)
    if (moment.does === 'is withdrawn') return deeds.withdraw(action, frank)
    if (moment.does === 'is handed over') return deeds.handOver(action, moment.to, frank)
    return deeds.signOff(action)
  }

  function choices(): Deed[] {
    const weekly = ['Officer 10', 'Officer 20', 'Officer 30'].map((name) => ({ name, letters: 'weekly' as const, hour: 8 }))
    const hours = [5, 15, 25].map((officer, at) => ({ name: `Officer ${officer}`, letters: 'daily' as const, hour: [7, 12, 17][at] ?? 8 }))
    const august = { by: 'Officer 4', firstOn: dayOf('Mon 3 Aug 2026'), lastOn: dayOf('Fri 14 Aug 2026') }
    return [
      ...[...weekly, ...hours].map(({ name, ...choice }) => ({
        at: instantOf('Tue 3 Feb 2026 10:00'),
        do: () => deeds.choose(name, choice),
      })),
      { at: instantOf('Thu 30 Jul 2026 10:00'), do: () => deeds.cover('Officer 3', august) },
      { at: instantOf('Thu 22 Oct 2026 10:00'), do: () => deeds.leave('Officer 40', 'Officer 41') },
    ]
  }
}

/** '2026-01-15 10:00', in London. */
export function whenOf({ at }: Arrived): string {
  const { day, time } = asLondon(at)
  return `${day} ${time}`
}
