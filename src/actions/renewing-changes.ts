import type { Context } from '../context.ts'
import { lettersToRenew, renewLetters } from '../mail/renewing-changes.ts'
import { type ActionLine, BESIDE, type OwnerFacts } from './letters.ts'

const KINDS = ['assigned', 'unassigned', ...Object.values(BESIDE)] as const

/** Whoever was given an action, or has it no more, hears of it as it is when their letter goes, though it was edited while that waited. */
export async function renewActionLetters({ db, clock }: Pick<Context, 'db' | 'clock'>, dueBy = clock.now()): Promise<void> {
  const due = { dueBy, now: clock.now() }
  if ((await lettersToRenew(db, KINDS, due)).length === 0) return
  await db.transaction().execute(async (tx) => {
    const rows = await tx.selectFrom('actions').select(['id', 'what', 'dueOn']).execute()
    const actions = new Map(rows.map(({ id, what, dueOn }) => [id, { what, dueOn }]))
    const asItIs = (line: ActionLine): ActionLine => ({ ...line, ...actions.get(line.actionId) })
    const renewed = ({ actions: owned, accountable }: OwnerFacts): OwnerFacts => ({
      actions: owned.map(asItIs),
      ...(accountable ? { accountable: accountable.map(asItIs) } : {}),
    })
    await renewLetters(tx, { kinds: KINDS, renewed }, due)
  })
}
