import type { Context } from '../../src/context.ts'
import { nameCover } from '../../src/leaving/cover-changes.ts'
import { handOver } from '../../src/leaving/hand-over-changes.ts'
import { handOverForm } from '../../src/leaving/hand-over-form.ts'
import { recordLeaving } from '../../src/leaving/leaving-changes.ts'
import { thingsHeldBy } from '../../src/leaving/queries.ts'
import { everyone, personById } from '../../src/people/queries.ts'
import type { Crew, DateOf, Scene } from './deeds.ts'

const LEAVES = { who: 'leonie', takes: 'halima', handsOver: -108, leaves: -103 } as const
const AWAY = { who: 'halima', cover: 'owen', from: -2, to: 5 } as const

/** One who left after handing everything over, and one who is away today. */
export function comingsAndGoings(context: Context, { crew, dateOf }: { crew: Crew; dateOf: DateOf }): Scene[] {
  return [
    { day: LEAVES.handsOver, happens: () => handEverythingOver(context, crew) },
    { day: LEAVES.leaves, happens: () => leave(context, crew) },
    { day: AWAY.from, happens: () => goAway(context, crew, dateOf) },
  ]
}

async function handEverythingOver({ db, clock }: Context, crew: Crew): Promise<void> {
  const leaver = crew[LEAVES.who]
  const others = (await everyone(db)).filter(({ id }) => id !== leaver.id)
  const form = handOverForm(await thingsHeldBy(db, leaver), others)
  const choices = form.parse({ 'owner-of-all': String(crew[LEAVES.takes].id) })
  const saved = await handOver(db, leaver, { choices, by: crew.tamsin, at: clock.now() })
  if (saved !== 'saved') throw new Error(`${leaver.name} still holds something`)
}

async function leave({ db, clock }: Context, crew: Crew): Promise<void> {
  const leaver = crew[LEAVES.who]
  const saved = await recordLeaving(db, leaver, { covers: [], by: crew.ivo, at: clock.now() })
  if (saved !== 'saved') throw new Error(`${leaver.name} could not leave`)
}

async function goAway({ db, clock }: Context, crew: Crew, dateOf: DateOf): Promise<void> {
  const { who, cover, from, to } = AWAY
  const draft = { coverId: crew[cover].id, firstOn: dateOf(from), lastOn: dateOf(to) }
  const named = await nameCover(db, await personById(db, crew[who].id), { draft, by: crew[who], at: clock.now() })
  if (named !== 'saved') throw new Error(`${crew[cover].name} cannot cover for ${crew[who].name}`)
}
