import { day, people } from '../support/world.ts'
import { action, everyDay, factsWith, rounds, saidOver } from './plan-facts.ts'

const withDue = (dueOn: string, given = {}) => factsWith({ actions: [{ ...action, dueOn: day(dueOn), ...given }] })
const about = (dueOn: string, said: string[]) => said.map((line) => line.replace(`action/1/${dueOn}/`, ''))

test('an owner hears 10, 5 and 1 working days before an action is due, and the working day after', () => {
  expect(about('2026-03-20', saidOver(everyDay('2026-02-01', '2026-03-27'), withDue('2026-03-20')))).toEqual([
    '2026-03-06 Mo: 10',
    '2026-03-13 Mo: 5',
    '2026-03-19 Mo: 1',
    '2026-03-23 Mo: late',
  ])
})

test('then once a round, as it opens; from ten working days late the accountable director hears too', () => {
  const facts = { ...withDue('2026-02-23', { ownerId: people.mina.id, ownerName: people.mina.name }), rounds: rounds.slice(0, 4) }
  const said = saidOver(everyDay('2026-02-24', '2026-03-25'), facts).filter((line) => line.includes('action/'))
  expect(about('2026-02-23', said)).toEqual([
    '2026-02-24 Mina: late',
    '2026-02-27 Mina: late in the round to 2026-03-06',
    '2026-03-09 Dina: late in the round to 2026-03-06',
    '2026-03-13 Mina: late in the round to 2026-03-20',
    '2026-03-13 Dina: late in the round to 2026-03-20',
  ])
})

test('an accountable director who owns the action hears once', () => {
  const facts = withDue('2026-02-02', { ownerId: people.dina.id, ownerName: people.dina.name })
  expect(about('2026-02-02', saidOver(['2026-03-02'], facts))).toEqual(['2026-03-02 Dina: late'])
})

test('after a week switched off only the newest step is told', () => {
  expect(about('2026-03-20', saidOver(['2026-03-06', '2026-03-24'], withDue('2026-03-20')))).toEqual([
    '2026-03-06 Mo: 10',
    '2026-03-24 Mo: late',
  ])
})

test('a new owner hears what the old one was told', () => {
  const inMarch = everyDay('2026-03-06', '2026-03-10')
  const said = saidOver(inMarch, (date) =>
    withDue('2026-03-20', date < '2026-03-09' ? {} : { ownerId: people.mina.id, ownerName: people.mina.name }),
  )
  expect(about('2026-03-20', said)).toEqual(['2026-03-06 Mo: 10', '2026-03-09 Mina: 10'])
})

test('an action claimed complete is not chased', () => {
  expect(saidOver(everyDay('2026-03-01', '2026-04-30'), withDue('2026-03-20', { completionClaimedOn: day('2026-03-02') }))).toEqual([])
})
