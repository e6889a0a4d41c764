import { type Response, Router } from 'express'
import { ratedActionsOfRecommendation } from '../actions/queries.ts'
import type { RatedAction } from '../actions/rated-action.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import { ratingShown, recommendationRating } from '../actions/recommendation-rating.ts'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { isWithdrawn } from '../inspections/inspection.ts'
import { inspectionById } from '../inspections/queries.ts'
import { today } from '../lib/clock.ts'
import { fullDate } from '../lib/date-words.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { show } from '../web/show.ts'
import { correctRecommendation } from './changes.ts'
import { type Correction, inWords } from './corrections.ts'
import { ADDRESSEES, correctionForm } from './form.ts'
import type { AnsweringAction, RecommendationEditPage, RecommendationPage } from './pages.ts'
import { mayEditRecommendation } from './policy.ts'
import { recommendationById, sameFindings } from './queries.ts'
import {
  bodyWords,
  isToTheCouncil,
  numberOf,
  type Recommendation,
  SAFEGUARDING_BOARD,
  TO_THE_COUNCIL,
  whereFound,
} from './recommendation.ts'

export function recommendationRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id', async (req, res) => {
    const page = await recommendationPage(context, idIn(req))
    show(res, 'recommendations/recommendation', { ...page, mayEdit: mayEditRecommendation(req.person, page.inspection) })
  })

  routes.get('/:id/edit', async (req, res) => {
    const recommendation = await recommendationById(db, idIn(req))
    refuseUnless(mayEditRecommendation(req.person, await inspectionById(db, recommendation.inspectionId)))
    show(res, 'recommendations/edit', editPage(recommendation, { form: { values: asTyped(recommendation), errors: [] }, meanwhile: null }))
  })

  routes.post('/:id/edit', async (req, res) => {
    const recommendation = await recommendationById(db, idIn(req))
    refuseUnless(mayEditRecommendation(req.person, await inspectionById(db, recommendation.inspectionId)))
    const form = readForm(correctionForm, req.body)
    if (!form.ok) return show(res.status(422), 'recommendations/edit', editPage(recommendation, { form: form.form, meanwhile: null }))
    const { version, after } = form.value
    const saved = await correctRecommendation(db, { ...recommendation, version }, { after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(context, res, { id: recommendation.id, opened: version, after, body: req.body })
    redirectSaying(
      res,
      saved === 'saved' ? 'Recommendation corrected' : notDone('Nothing was changed'),
      `/recommendations/${recommendation.id}`,
    )
  })

  return routes
}

async function recommendationPage({ db, clock }: Context, id: number): Promise<Omit<RecommendationPage, 'mayEdit'>> {
  const recommendation = await recommendationById(db, id)
  const inspection = await inspectionById(db, recommendation.inspectionId)
  const actions = await ratedActionsOfRecommendation(db, id, today(clock))
  const isAsked = isToTheCouncil(recommendation) && !isWithdrawn(inspection)
  const rating = ratingShown(recommendationRating(actions.map((each) => each.rating)), isAsked)
  return {
    recommendation,
    number: numberOf(recommendation),
    addressedTo: bodyWords(recommendation),
    inspection: { ...inspection, receivedOn: fullDate(inspection.receivedOn), hasReport: inspection.reportFileId !== null },
    tag: rating && ratingTag(rating),
    actions: actions.map(shown),
    alsoFound: (await sameFindings(db, id)).map(({ id: findingId, text, ...where }) => ({ id: findingId, text, where: whereFound(where) })),
    history: await historyOf(db, 'recommendation', id),
  }
}

type Stale = { id: number; opened: number; after: Correction; body: unknown }

/** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
async function showBoth({ db }: Context, res: Response, { id, opened, after, body }: Stale): Promise<void> {
  const recommendation = await recommendationById(db, id)
  const saved = { words: inWords(recommendation), values: asTyped(recommendation) }
  const both = await bothVersions(db, { about: 'recommendation', id, opened, saved, typed: { words: inWords(after), body } })
  if (!both) return redirectSaying(res, notDone('Nothing was changed'), `/recommendations/${id}`)
  show(res.status(409), 'recommendations/edit', editPage(recommendation, both))
}

function shown({ id, what, ownerName, dueOn, rating, reason }: RatedAction): AnsweringAction {
  return { id, what, ownerName, dueOn: fullDate(dueOn), tag: ratingTag(rating), reason }
}

function asTyped({ text, points, list, number, body, version }: Recommendation) {
  const isKnown = ADDRESSEES.some((addressee) => addressee === body)
  const addressedTo = isKnown ? { addressedTo: body, otherBody: '' } : { addressedTo: 'other', otherBody: body }
  return { text, points: points.join('\n'), list, number: number ?? '', ...addressedTo, version }
}

function editPage(recommendation: Recommendation, edit: EditForm): RecommendationEditPage {
  const known = [TO_THE_COUNCIL, SAFEGUARDING_BOARD].map((body) => ({ value: body, text: bodyWords({ body }) }))
  const addressees = [...known, { value: 'other', text: 'Another body' }]
  return { ...edit, recommendation: { id: recommendation.id, number: numberOf(recommendation) }, addressees }
}
