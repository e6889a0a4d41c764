import { z } from 'zod'
import { idFrom } from '../lib/fields.ts'
import type { Person } from '../people/person.ts'
import { nameOf, type Part, takersOf, type ToHandOver } from './handing-over.ts'

/** What goes to whom. */
export type HandOver = ToHandOver & { taker: Person }

/** One choice can be made for all that are alike; a choice beside a thing goes before it. */
export const FOR_ALL = { owner: 'owner-of-all', accountable: 'director-of-all', duty: 'director-of-all' } as const satisfies Record<
  Part,
  string
>

/** `people` are those who stay. Each thing has its own field, named for it, and every mistake is shown at once. */
export function handOverForm(items: readonly ToHandOver[], people: readonly Person[]): z.ZodType<HandOver[]> {
  return z.looseObject({}).transform((typed, context): HandOver[] => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const chosen = items.map((item) => ({ item, id: idFrom(typed[nameOf(item)]) ?? idFrom(typed[FOR_ALL[item.part]]) }))
    for (const [field, alike] of Map.groupBy(chosen, ({ item }) => FOR_ALL[item.part])) {
      if (alike.length > 1 && alike.every(({ id }) => id === null)) say(field, NOBODY)
      else for (const { item, id } of alike) if (id === null) say(nameOf(item), `Choose who takes ${shortly(item)}`)
    }
    return chosen.flatMap(({ item, id }) => {
      const taker = takersOf(item, people).find((person) => person.id === id)
      if (id !== null && !taker) say(nameOf(item), `Choose somebody else for ${shortly(item)}: ${whoCannot(id, people)} cannot take it`)
      return taker ? [{ ...item, taker }] : []
    })
  })
}

const NOBODY = 'Choose who takes it all, or choose for each below'

/** "Action 7", and for what: its words are on the page. */
function shortly({ part, id, text }: ToHandOver): string {
  if (part === 'duty') return text
  return part === 'owner' ? `action ${id}` : `action ${id} as accountable director`
}

function whoCannot(id: number, people: readonly Person[]): string {
  return people.find((person) => person.id === id)?.name ?? 'whoever was chosen'
}
