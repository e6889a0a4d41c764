import { Router } from 'express'
import { ratedActionsOfInspection } from '../actions/queries.ts'
import type { RatedAction } from '../actions/rated-action.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import { recommendationRating } from '../actions/recommendation-rating.ts'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { type DutyRecord, soonestFirst, withDeadline } from '../duties/duty.ts'
import { type DutyWords, dutyInWords } from '../duties/duty-words.ts'
import { dutiesOfInspection, everyDuty } from '../duties/queries.ts'
import { historyOfAll } from '../history/queries.ts'
import { today } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { lastStanding, type Standing, travelled } from '../positions/standing-queries.ts'
import { recommendationsOfInspection } from '../recommendations/queries.ts'
import { bodyWords, isToTheCouncil, numberOf, type Recommendation } from '../recommendations/recommendation.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { datesOnSite, kindWords } from './inspection.ts'
import type { InspectionPage, ShownList, ShownRecommendation } from './pages.ts'
import { mayEditInspection, mayRecordInspection } from './policy.ts'
import { inspectionById, inspectionSummaries, reportFileOf } from './queries.ts'

export function inspectionRoutes({ db, clock, files }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/', async (req, res) => {
    const summaries = await inspectionSummaries(db, today(clock))
    const standing = (await everyDuty(db)).filter(({ dropped }) => !dropped)
    const duties = Map.groupBy(standing, ({ inspectionId }) => inspectionId)
    const inWords = await wordsForDuties()
    const inspections = summaries.map((each) => ({
      ...each,
      kindWords: kindWords(each.kind),
      duties: inWords(duties.get(each.id) ?? []),
    }))
    show(res, 'inspections/list', { inspections, mayRecord: mayRecordInspection(req.person) })
  })

  routes.get('/:id', async (req, res) => {
    const page = await inspectionPage(idIn(req))
    show(res, 'inspections/inspection', { ...page, mayEdit: mayEditInspection(req.person) })
  })

  routes.get('/:id/report', async (req, res) => {
    const file = await reportFileOf(db, await inspectionById(db, idIn(req)))
    if (!file) throw new NotFound()
    const bytes = await files.read(file.sha256)
    res.attachment(file.name).type(file.mediaType).set('X-Content-Type-Options', 'nosniff').send(Buffer.from(bytes))
  })

  async function inspectionPage(id: number): Promise<Omit<InspectionPage, 'mayEdit'>> {
    const inspection = await inspectionById(db, id)
    const duties = await dutiesOfInspection(db, id)
    const recommendations = await recommendationsOfInspection(db, id)
    const shown = shownWith(await ratedActionsOfInspection(db, id, today(clock)), await lastStanding(db))
    const council = recommendations.filter(isToTheCouncil)
    return {
      inspection,
      kindWords: kindWords(inspection.kind),
      onSite: datesOnSite(inspection),
      report: await reportFileOf(db, inspection),
      duties: (await wordsForDuties())(duties.filter(({ dropped }) => !dropped)),
      droppedDuties: duties.flatMap(({ id: dutyId, template, dropped }) =>
        dropped ? [{ id: dutyId, name: template.name, because: dropped.because }] : [],
      ),
      lists: listsOf(council, ({ list }) => list, shown),
      forOthers: listsOf(
        recommendations.filter((each) => !isToTheCouncil(each)),
        bodyWords,
        shown,
      ),
      gaps: { recommendations: council.length, withoutAction: council.map(shown).filter(({ actions }) => actions === 0).length },
      history: await historyOfAll(db, [
        { about: 'inspection', ids: [id] },
        { about: 'recommendation', ids: recommendations.map((each) => each.id) },
        { about: 'duty', ids: duties.map((each) => each.id) },
      ]),
    }
  }

  async function wordsForDuties(): Promise<(duties: DutyRecord[]) => DutyWords[]> {
    const holidays = await bankHolidaysOf(db)
    return (duties) => soonestFirst(duties.map((duty) => withDeadline(duty, today(clock), holidays))).map(dutyInWords)
  }

  return routes
}

type Shown = (recommendation: Recommendation) => ShownRecommendation

/** Each recommendation with the worst rating of the actions that answer it, and where it has gone since the last round. */
function shownWith(actions: RatedAction[], standing: Standing | null): Shown {
  return (recommendation) => {
    const { id, text, points, timescale } = recommendation
    const own = actions.filter(({ recommendations }) => recommendations.some((answered) => answered.id === id))
    const ratings = own.map(({ rating }) => rating)
    const answering = ratings.filter((rating) => rating !== null).length
    const worst = answering > 0 || isToTheCouncil(recommendation) ? recommendationRating(ratings) : null
    const direction = travelled(standing?.recommendations, id, worst)
    const rating = worst && ratingTag(worst)
    return { id, number: numberOf(recommendation), text, points, timescale, rating, direction, actions: answering }
  }
}

function listsOf(recommendations: Recommendation[], headingOf: (each: Recommendation) => string, shown: Shown): ShownList[] {
  return [...Map.groupBy(recommendations, headingOf)].map(([heading, own]) => ({ heading, recommendations: own.map(shown) }))
}
