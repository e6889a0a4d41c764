import { heldBy, type OpenPlan, takersOf, toHandOver } from '../../src/leaving/handing-over.ts'
import type { Person, Role } from '../../src/people/person.ts'
import { people } from '../support/world.ts'

const { dina, denis, mo, ada } = people
const someone: Person = { ...denis, id: 9, name: 'Someone Else' }
const COUNCIL: Person[] = [dina, denis, mo, ada]
const ACTION = { id: 7, text: 'Action 7: Visit every child', href: '/actions/7' } as const
const DUTY = { part: 'duty', id: 4, text: 'Duty: Publish the report', href: '/duties/4', needs: 'another owner' } as const
const DINAS_DUTY = { id: 4, name: 'Publish the report', ownerId: dina.id }

test('a manager who owns an open action stays one until it is somebody else’s', () => {
  const plan = { actions: [action({ ownerId: mo.id })], duties: [] }
  expect(needs(plan, [mo, ['cabinet member']])).toEqual(['another owner'])
  expect(needs(plan, [mo, ['director']])).toEqual([])
})

test('a director who is accountable for an open action or owns a duty stays one until both are another’s', () => {
  const plan = { actions: [action({ ownerId: mo.id })], duties: [DINAS_DUTY] }
  expect(needs(plan, [dina, ['manager']])).toEqual(['another accountable director', 'another owner'])
  expect(needs(plan, [denis, ['manager']])).toEqual([])
})

test('the last other director stays one while the one who would be left owns an action', () => {
  const plan = { actions: [action({ ownerId: dina.id })], duties: [] }
  expect(needs(plan, [denis, ['manager']])).toEqual(['an owner who is not the only director, or nobody could sign it off'])
  expect(needs(plan, [mo, ['administrator']])).toEqual([])
})

test('a duty without an owner keeps nobody', () => {
  expect(needs({ actions: [], duties: [{ ...DINAS_DUTY, ownerId: null }] }, [dina, ['manager']])).toEqual([])
})

test('what was in the wrong hands already does not stand in the way of another change', () => {
  const plan = { actions: [action({ ownerId: ada.id })], duties: [] }
  expect(needs(plan, [ada, ['administrator', 'cabinet member']])).toEqual([])
})

test('each thing says where it is', () => {
  const after = changed(dina, ['manager'])
  expect(toHandOver({ actions: [action({ ownerId: mo.id })], duties: [DINAS_DUTY] }, COUNCIL, after)).toEqual([
    { ...ACTION, part: 'accountable', from: dina.id, needs: 'another accountable director' },
    { ...DUTY, from: dina.id },
  ])
})

test('whoever leaves holds what they own, are accountable for and must discharge', () => {
  const plan = { actions: [action({ ownerId: dina.id })], duties: [DINAS_DUTY] }
  expect(heldBy(plan, dina, [dina, denis, someone, mo])).toEqual([
    { ...ACTION, part: 'owner', from: dina.id, needs: 'another owner' },
    { ...ACTION, part: 'accountable', from: dina.id, needs: 'another accountable director' },
    { ...DUTY, from: dina.id },
  ])
  expect(heldBy(plan, mo, COUNCIL)).toEqual([])
})

test('what is in the wrong hands already must be handed over too before they go', () => {
  expect(heldBy({ actions: [action({ ownerId: ada.id })], duties: [] }, ada, COUNCIL)).toHaveLength(1)
})

test('the last other director cannot go while the one who would be left owns an action', () => {
  const held = heldBy({ actions: [action({ ownerId: dina.id })], duties: [] }, denis, COUNCIL)
  expect(held).toMatchObject([{ part: 'owner', from: dina.id }])
  expect(held.map((item) => takersOf(item, [dina, mo, ada]).map(({ name }) => name))).toEqual([[mo.name]])
})

test.each([
  ['owner', [denis.name, mo.name]],
  ['accountable', [denis.name]],
  ['duty', [denis.name]],
] as const)('as %s a thing goes to whoever may hold it, and not back', (part, expected) => {
  const item = { ...ACTION, part, from: dina.id, needs: '' }
  expect(
    takersOf(
      item,
      [dina, denis, someone, mo, ada].filter(({ id }) => id !== someone.id),
    ).map(({ name }) => name),
  ).toEqual(expected)
})

test('nobody takes as owner what only they could sign off', () => {
  const item = { ...ACTION, part: 'owner', from: mo.id, needs: '' } as const
  expect(takersOf(item, [denis, ada])).toEqual([])
})

function action({ ownerId }: { ownerId: number }): OpenPlan['actions'][number] {
  return { id: 7, what: 'Visit every child', ownerId, accountableId: dina.id }
}

function needs(plan: OpenPlan, [person, roles]: [Person, Role[]]): string[] {
  return toHandOver(plan, COUNCIL, changed(person, roles)).map((each) => each.needs)
}

function changed({ id }: Person, roles: Role[]): Person[] {
  return COUNCIL.map((each) => (each.id === id ? { ...each, roles } : each))
}
