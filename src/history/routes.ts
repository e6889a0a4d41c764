import { Router } from 'express'
import type { Context } from '../context.ts'
import { idFrom } from '../lib/fields.ts'
import { mayRunTracker } from '../people/policy.ts'
import { everyoneEver } from '../people/queries.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { placeOf, SUBJECTS, subjectNamed } from './place.ts'
import { type HistoryLine, latestHistory } from './queries.ts'

const PER_PAGE = 100

export function historyRoutes({ db }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (req, res) => {
    const filter = { about: subjectNamed(req.query['about']), personId: idFrom(req.query['person']) }
    const found = await latestHistory(db, { ...filter, before: idFrom(req.query['before']), count: PER_PAGE + 1 })
    const people = await everyoneEver(db)
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const shown = found.slice(0, PER_PAGE)
    show(res, 'history/list', {
      lines: shown.map((line) => ({ ...line, thing: thingOf(line, names) })),
      filter: { values: { about: filter.about ?? '', person: filter.personId ?? '' }, errors: [] },
      subjects: [{ value: '', text: 'Everything' }, ...SUBJECTS],
      people: [{ value: '', text: 'Everybody' }, ...people.map(({ id, name }) => ({ value: String(id), text: name }))],
      isFiltered: filter.about !== null || filter.personId !== null,
      older: found.length > PER_PAGE ? olderThan(shown.at(-1)?.id ?? 0, filter) : null,
    })
  })

  return routes
}

function thingOf({ about, aboutId }: HistoryLine, names: Map<number, string>): { text: string; href: string } {
  const place = placeOf(about, aboutId)
  const name = names.get(aboutId)
  if (about === 'preferences' && name) return { ...place, text: `Preferences of ${name}` }
  return about === 'person' && name ? { ...place, text: name } : place
}

function olderThan(before: number, { about, personId }: { about: string | null; personId: number | null }): string {
  const query = { ...(about ? { about } : {}), ...(personId ? { person: String(personId) } : {}), before: String(before) }
  return `/history?${new URLSearchParams(query).toString()}`
}
