import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { calendarDate } from '../../src/lib/calendar-date.ts'
import { diceFrom } from '../support/dice.ts'
import { aLife, ended, until } from './lives.ts'
import { aMoodyServer, type Happening, type Mood } from './moody-server.ts'

const SEED = 20261121
const LETTERS = 300
const KILLS = 50
/** These lives end while they start, or plan the letters that are to be sent. */
const PLANNING = 4
/** The server is away for these lives: before any letter can have been refused and be due again. */
const AWAY = { from: 5, to: 9 }
const LONGEST_START_MS = 8000
const LONGEST_END_MS = 150_000
const LIMIT_MS = 6 * 60_000

/** What the server does, in turn, to every eighth letter at its first try, until the last kill. */
const MOODS: Mood[] = ['refuses', 'drops', 'taken unanswered', 'stalls', 'closes']
const EVERY = 8

test(
  `killed ${KILLS} times while it plans and sends ${LETTERS} letters through a server that fails too, it sends each, and again only what was in doubt`,
  async () => {
    // Two of them: how often the server is asked depends on the machine, and the moments must not.
    const [dice, slowness] = [diceFrom(SEED), diceFrom(SEED + 1)]
    const server = await aMoodyServer({ moodOf, slownessMs: () => slowness(60) })
    const { folder, db } = await aRun()
    const moments = await killedAgainAndAgain({ folder, db, server, dice })
    const last = await aLife({ folder, smtpUrl: server.url, beginAt: mondayNow() })
    const isDone = await until(async () => (await unsent(db)) === 0, LONGEST_END_MS)
    await ended(last, 'SIGTERM')
    await server.go()
    console.log(told(server.happened, moments))
    expect({ isDone, unsent: await unsent(db) }).toEqual({ isDone: true, unsent: 0 })
    await holdsFor(server.happened, db)
    await db.destroy()
  },
  LIMIT_MS,
)

/** `letter` counts those that were tried at all, from 0. */
function moodOf(letter: number, happened: Happening[]): Mood {
  const isCalm = happened.filter(({ what }) => what === 'kill').length === KILLS
  return isCalm || letter % EVERY !== EVERY - 1 ? 'takes' : (MOODS[Math.floor(letter / EVERY) % MOODS.length] ?? 'takes')
}

type Run = { folder: string; db: Database; server: Awaited<ReturnType<typeof aMoodyServer>>; dice: (sides: number) => number }

/**
 * Each life ends by kill -9 at a random moment: the first ones and every tenth while it starts, the others after they first spoke to
 * the server. Letters are planned all together or not at all.
 */
async function killedAgainAndAgain({ folder, db, server, dice }: Run): Promise<number[]> {
  const moments: number[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (kill === AWAY.from) await server.go()
    if (kill === AWAY.to) await server.comeBack()
    const isAway = kill >= AWAY.from && kill < AWAY.to
    const isStart = kill < PLANNING || kill % 10 === 9
    const before = server.happened.length
    const life = await aLife({ folder, smtpUrl: server.url, beginAt: mondayNow() })
    if (!isStart && !isAway) await until(() => server.happened.length > before, LONGEST_START_MS)
    const moment = dice(kill < PLANNING ? 900 : isAway || isStart ? 1500 : 400)
    await pause(moment)
    await ended(life, 'SIGKILL')
    server.happened.push({ what: 'kill' })
    moments.push(moment)
    const letters = await planned(db)
    expect([0, LETTERS]).toContain(letters)
    if (letters === 0) console.log(`Life ${kill} ended after ${moment} ms, before the letters were planned.`)
  }
  return moments
}

/** Three hundred people, each with an action that is late: on this Monday each is to have a letter. */
async function aRun(): Promise<{ folder: string; db: Database }> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-test-'))
  const db = await openDatabase(join(folder, 'tracker.db'))
  const numbers = Array.from({ length: LETTERS }, (_, index) => index + 1)
  await db.insertInto('settings').values(COUNCIL).execute()
  for (const id of numbers) {
    await db
      .insertInto('people')
      .values({ id, name: `Reader ${id}`, email: addressOf(id), passwordHash: null })
      .execute()
    await db
      .insertInto('actions')
      .values({ ...LATE, what: `Visit family ${id}`, ownerId: id, accountableId: id })
      .execute()
  }
  return { folder, db }
}

const COUNCIL = {
  id: 1,
  councilName: 'Westmere Borough Council',
  councilColour: '#5b2a6e',
  firstClosingOn: calendarDate('2026-03-06'),
  roundLengthDays: 14,
  silentAfterRounds: 3,
  staleClaimAfterWorkingDays: 10,
  lettersAtHour: 8,
} as const

const LATE = {
  createdOn: calendarDate('2026-02-16'),
  successMeasure: 'On time',
  startOn: calendarDate('2026-02-16'),
  dueOn: calendarDate('2026-02-27'),
  originalDueOn: calendarDate('2026-02-27'),
}

/** On a Monday, whatever day it is: it goes on as the test does. */
function mondayNow(): Date {
  return new Date(Date.parse('2026-03-02T09:00:00Z') + performance.now())
}

async function planned(db: Database): Promise<number> {
  return (await db.selectFrom('letters').select('id').execute()).length
}

async function unsent(db: Database): Promise<number> {
  return LETTERS - (await db.selectFrom('letters').select('id').where('sentAt', 'is not', null).execute()).length
}

async function holdsFor(happened: Happening[], db: Database): Promise<void> {
  const byReader = Map.groupBy(lettersIn(happened), ({ to }) => to)
  const everybody = Array.from({ length: LETTERS }, (_, index) => addressOf(index + 1))
  expect([...byReader.keys()].toSorted()).toEqual(everybody.toSorted())
  for (const [to, theirs] of byReader) {
    expect({ to, ids: new Set(theirs.map(({ messageId }) => messageId)).size }).toEqual({ to, ids: 1 })
    expect({ to, words: new Set(theirs.map(({ words }) => words)).size }).toEqual({ to, words: 1 })
  }
  expect(new Set(lettersIn(happened).map(({ messageId }) => messageId)).size).toBe(LETTERS)
  const kept = await db.selectFrom('letters').select('messageId').execute()
  const sent = new Set(lettersIn(happened).map(({ messageId }) => messageId))
  expect(kept.every(({ messageId }) => sent.has(`<${messageId}>`))).toBe(true)
  expect(withoutReason(happened)).toEqual([])
  const unanswered = troublesIn(happened).filter((mood) => mood === 'taken unanswered').length
  expect(lettersIn(happened).length).toBeLessThanOrEqual(LETTERS + KILLS + unanswered)
  expect(happened.filter(({ what }) => what === 'kill')).toHaveLength(KILLS)
  expect(new Set(troublesIn(happened))).toEqual(new Set(MOODS))
  expect(troublesIn(happened).length).toBeGreaterThan(2 * MOODS.length)
}

/** Letters that went twice though the server had taken them, said so, and nobody was killed before another letter went. */
function withoutReason(happened: Happening[]): string[] {
  return happened.flatMap((each, at) => {
    if (each.what !== 'letter' || !each.wasAnswered) return []
    const later = happened.slice(at + 1)
    const goesAgain = later.some((other) => other.what === 'letter' && other.to === each.to)
    const next = later.find(({ what }) => what !== 'trouble')
    return goesAgain && next?.what !== 'kill' ? [each.to] : []
  })
}

function told(happened: Happening[], moments: number[]): string {
  const letters = lettersIn(happened)
  const again = letters.length - new Set(letters.map(({ to }) => to)).size
  const moods = [...Map.groupBy(troublesIn(happened), (mood) => mood)].map(([mood, each]) => `${mood} ${each.length}`)
  const beforeLastKill = lettersIn(
    happened.slice(
      0,
      happened.findLastIndex(({ what }) => what === 'kill'),
    ),
  ).length
  return [
    `Seed ${SEED}: kill -9 this many milliseconds after it began to send, or to start: ${moments.join(' ')}.`,
    `${letters.length} deliveries of ${LETTERS} letters, ${again} of them a second time; ${beforeLastKill} before the last kill.`,
    `The server: ${moods.join(', ')}; and away for lives ${AWAY.from} to ${AWAY.to - 1}.`,
  ].join('\n')
}

function lettersIn(happened: Happening[]) {
  return happened.filter((each) => each.what === 'letter')
}

function troublesIn(happened: Happening[]): Mood[] {
  return happened.filter((each) => each.what === 'trouble').map(({ mood }) => mood)
}

function addressOf(number: number): string {
  return `reader${number}@westmere.example`
}
