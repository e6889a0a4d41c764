import { Router } from 'express'
import { planNow } from '../actions/list-queries.ts'
import { ratedActionsOfInspection } from '../actions/queries.ts'
import type { RatedAction } from '../actions/rated-action.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import { ratingShown, recommendationRating } from '../actions/recommendation-rating.ts'
import { tallyOf } from '../actions/tally.ts'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { type DutyRecord, soonestFirst, withDeadline } from '../duties/duty.ts'
import { type DutyWords, dutyInWords } from '../duties/duty-words.ts'
import { dutiesOfInspection, dutyIdsOf, everyDuty } from '../duties/queries.ts'
import { historyOfAll } from '../history/queries.ts'
import { today } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { lastStanding, type Standing, travelled } from '../positions/standing-queries.ts'
import { everyAddressed, recommendationsOfInspection } from '../recommendations/queries.ts'
import { bodyWords, isToTheCouncil, jointBodies, numberOf, type Recommendation } from '../recommendations/recommendation.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { datesOnSite, isWithdrawn, kindWords } from './inspection.ts'
import type { InspectionPage, InspectionsPage, ShownList, ShownRecommendation } from './pages.ts'
import { mayBringBackInspection, mayEditInspection, mayRecordInspection, mayWithdrawInspection } from './policy.ts'
import { inspectionById, inspectionSummaries, reportFileOf, withdrawnInspections } from './queries.ts'

export function inspectionRoutes(context: Context): Router {
  const { db, files } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/', async (req, res) => {
    const mayRecord = mayRecordInspection(req.person)
    show(res, 'inspections/list', { inspections: await listed(context), withdrawn: await withdrawnInspections(db), mayRecord })
  })

  routes.get('/:id', async (req, res) => {
    const page = await inspectionPage(context, idIn(req))
    const mayEdit = mayEditInspection(req.person, page.inspection)
    const mayWithdraw = mayEdit && mayWithdrawInspection(req.person)
    const mayBringBack = mayBringBackInspection(req.person, page.inspection)
    show(res, 'inspections/inspection', { ...page, mayEdit, mayWithdraw, mayBringBack })
  })

  routes.get('/:id/report', async (req, res) => {
    const file = await reportFileOf(db, await inspectionById(db, idIn(req)))
    if (!file) throw new NotFound()
    const bytes = await files.read(file.sha256)
    res.attachment(file.name).type(file.mediaType).set('X-Content-Type-Options', 'nosniff').send(Buffer.from(bytes))
  })

  return routes
}

async function listed({ db, clock }: Context): Promise<InspectionsPage['inspections']> {
  const recommendations = Map.groupBy(await everyAddressed(db), ({ inspectionId }) => inspectionId)
  const duties = Map.groupBy(await everyDuty(db), ({ inspectionId }) => inspectionId)
  const { actions } = await planNow(db, today(clock))
  const inWords = await wordsForDuties({ db, clock })
  return (await inspectionSummaries(db)).map((inspection) => ({
    ...inspection,
    ...tallyOf(recommendations.get(inspection.id) ?? [], actions),
    kindWords: kindWords(inspection.kind),
    duties: inWords(duties.get(inspection.id) ?? []),
  }))
}

async function inspectionPage(
  { db, clock }: Context,
  id: number,
): Promise<Omit<InspectionPage, 'mayEdit' | 'mayWithdraw' | 'mayBringBack'>> {
  const inspection = await inspectionById(db, id)
  const duties = await dutiesOfInspection(db, id)
  const recommendations = await recommendationsOfInspection(db, id)
  const actions = await ratedActionsOfInspection(db, id, today(clock))
  return {
    inspection,
    kindWords: kindWords(inspection.kind),
    onSite: datesOnSite(inspection),
    report: await reportFileOf(db, inspection),
    duties: (await wordsForDuties({ db, clock }))(duties),
    droppedDuties: duties.flatMap(droppedInWords),
    ...listsOf(recommendations, isWithdrawn(inspection) ? unrated : shownWith(actions, await lastStanding(db))),
    tally: tallyOf(recommendations, actions),
    history: await historyOfAll(db, [
      { about: 'inspection', ids: [id] },
      { about: 'recommendation', ids: recommendations.map((each) => each.id) },
      { about: 'duty', ids: await dutyIdsOf(db, id) },
    ]),
  }
}

/** Of those that were not dropped, the soonest first. */
async function wordsForDuties({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<(duties: DutyRecord[]) => DutyWords[]> {
  const holidays = await bankHolidaysOf(db)
  const counted = (duty: DutyRecord) => withDeadline(duty, today(clock), holidays)
  return (duties) => soonestFirst(duties.filter(({ dropped }) => !dropped).map(counted)).map(dutyInWords)
}

function droppedInWords({ id, template, dropped }: DutyRecord): InspectionPage['droppedDuties'] {
  return dropped ? [{ id, name: template.name, because: dropped.because }] : []
}

type Shown = (recommendation: Recommendation) => ShownRecommendation

/** Each recommendation with the worst rating of the actions that answer it, and where it has gone since the last round. */
function shownWith(actions: RatedAction[], standing: Standing | null): Shown {
  return (recommendation) => {
    const { id, text, points, timescale } = recommendation
    const own = actions.filter(({ recommendations }) => recommendations.some((answered) => answered.id === id))
    const ratings = own.map(({ rating }) => rating)
    const answering = ratings.filter((rating) => rating !== null).length
    const worst = ratingShown(recommendationRating(ratings), isToTheCouncil(recommendation))
    const direction = travelled(standing?.recommendations, id, worst)
    const rating = worst && ratingTag(worst)
    return {
      id,
      number: numberOf(recommendation),
      text,
      points,
      timescale,
      addressedTo: jointBodies(recommendation),
      rating,
      direction,
      actions: answering,
    }
  }
}

/** Of an inspection that was withdrawn: nobody waits for an action. */
function unrated(recommendation: Recommendation): ShownRecommendation {
  const { id, text, points, timescale } = recommendation
  const [number, addressedTo] = [numberOf(recommendation), jointBodies(recommendation)]
  return { id, number, text, points, timescale, addressedTo, rating: null, direction: null, actions: 0 }
}

/** The council's under the headings of the report, those of others under their names. */
function listsOf(recommendations: Recommendation[], shown: Shown): Pick<InspectionPage, 'lists' | 'forOthers'> {
  const { council = [], others = [] } = Object.groupBy(recommendations, (each) => (isToTheCouncil(each) ? 'council' : 'others'))
  return { lists: under(({ list }) => list, council, shown), forOthers: under(bodyWords, others, shown) }
}

function under(headingOf: (each: Recommendation) => string, recommendations: Recommendation[], shown: Shown): ShownList[] {
  return [...Map.groupBy(recommendations, headingOf)].map(([heading, own]) => ({ heading, recommendations: own.map(shown) }))
}
