import { setTimeout as pause } from 'node:timers/promises'
import { type Claimable, claim, keepWords, markRefused } from '../../src/mail/changes.ts'
import { whileHeld } from '../../src/mail/lease-changes.ts'
import { aWorld, type World } from '../support/world.ts'
import { aLetterWaits, theLetter } from './letters.ts'

const words = { subject: 's', text: 't', html: 'h', address: 'mo@westmere.example', messageId: 'm@westmere.example' }
const refusal = { code: 451, words: '451 Busy', isOfTheServer: false, isPermanent: false, mayHaveArrived: false }

test('a letter stays in hand while a slow server takes its time, and what is said of it then counts', async () => {
  const world = await aWorld()
  const letter = await claimed(world)
  const work = async () => {
    world.setTime('2026-03-02T09:00:25Z')
    await pause(50)
    world.setTime('2026-03-02T09:00:50Z')
    await pause(50)
    return await claim(world.db, await waiting(world), world.clock.now())
  }
  const { outcome: takenByAnother, letter: held } = await whileHeld(world.context, letter, { work, everyMs: 5 })
  expect(takenByAnother).toBeNull()
  expect(held.claimedUntil).toBe('2026-03-02T09:01:20.000Z')
  await markRefused(world.db, held, { ...refusal, at: world.clock.now() })
  expect(await theLetter(world)).toMatchObject({ claimedUntil: null, lastProblem: '451 Busy' })
})

test('whoever slept through the lease cannot hand the letter over any more, nor get it back', async () => {
  const world = await aWorld()
  const sleeper = await claimed(world)
  world.setTime('2026-03-02T09:00:30Z')
  const other = await claim(world.db, await waiting(world), world.clock.now())
  expect(await keepWords(world.db, sleeper, words)).toBe(false)
  const { letter } = await whileHeld(world.context, sleeper, { work: () => pause(30), everyMs: 5 })
  expect(letter.claimedUntil).toBe(sleeper.claimedUntil)
  expect(await theLetter(world)).toMatchObject({ text: null, claimedUntil: other?.claimedUntil })
})

test('work that fails is not renewed for ever', async () => {
  const world = await aWorld()
  const letter = await claimed(world)
  await expect(whileHeld(world.context, letter, { work: () => Promise.reject(new Error('no')), everyMs: 5 })).rejects.toThrow('no')
  const { claimedUntil } = await theLetter(world)
  world.setTime('2026-03-02T09:00:20Z')
  await pause(30)
  expect(await theLetter(world)).toMatchObject({ claimedUntil })
})

async function claimed(world: World) {
  await aLetterWaits(world)
  const letter = await claim(world.db, await waiting(world), world.clock.now())
  if (!letter) throw new Error('nobody else is there')
  return letter
}

async function waiting(world: World): Promise<Claimable> {
  const { id, messageId, attempts, refusals, expiresAt } = await theLetter(world)
  return { id, messageId, attempts, refusals, expiresAt }
}
