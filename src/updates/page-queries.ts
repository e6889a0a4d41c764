import type { Database, Db } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { numericDate } from '../lib/date-words.ts'
import { refuseUnless } from '../lib/problems.ts'
import { coveredBy } from '../people/cover/queries.ts'
import type { Person } from '../people/person.ts'
import type { Form } from '../web/form.ts'
import { isWaiting } from './challenges/challenge.ts'
import { challengesOf } from './challenges/queries.ts'
import { roundOn } from './changes.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './draft-queries.ts'
import type { GiveUpdatePage } from './pages.ts'
import { mayGiveUpdate } from './policy.ts'
import { type ActionToUpdate, actionToUpdate, lastAnswers, lastUpdate } from './queries.ts'
import { isOpen } from './round.ts'
import { type ActionUpdate, IMPACT_CHOICES, QUESTIONS, RATING_CHOICES } from './update.ts'

export type Opened = { action: ActionToUpdate; last: ActionUpdate | null; draft: Draft | null; by: Person }

export type Shown = Opened & { form: Form } & Partial<Pick<GiveUpdatePage, 'doubts' | 'isOvertaken' | 'draftSavedAt' | 'elsewhere'>>

export async function openedUpdate(db: Db, by: Person, { actionId, on }: { actionId: number; on: CalendarDate }): Promise<Opened> {
  const action = await actionToUpdate(db, actionId)
  refuseUnless(mayGiveUpdate(by, action, await coveredBy(db, by, on)))
  return { action, by, last: await lastUpdate(db, actionId), draft: await draftOf(db, by.id, actionId) }
}

/** Their own draft, if they left one; else only the forecast is filled in. */
export function opening(opened: Opened): Shown {
  const { action, last, draft } = opened
  const lastSeenId = last?.id ?? 0
  if (!draft) return { ...opened, form: { values: { lastSeenId, forecastOn: numericDate(forecastOf(action, last)) }, errors: [] } }
  const values = { ...draft.form, lastSeenId, draftSeen: draft.savedAt }
  const isOvertaken = draft.form['lastSeenId'] !== String(lastSeenId)
  return { ...opened, form: { values, errors: [] }, draftSavedAt: draft.savedAt, isOvertaken }
}

export async function givingPage(db: Database, { action, last, by, form, ...said }: Shown, on: CalendarDate): Promise<GiveUpdatePage> {
  const forecast = forecastOf(action, last)
  const round = await roundOn(db, on)
  return {
    action,
    last,
    form,
    round,
    isOpen: isOpen(round, on),
    answers: await lastAnswers(db, action.id),
    waiting: [...(await challengesOf(db, action.id)).values()].flat().filter(isWaiting),
    forName: action.ownerId === by.id ? null : action.ownerName,
    passedForecast: forecast < on ? forecast : null,
    doubts: said.doubts ?? [],
    isOvertaken: said.isOvertaken ?? false,
    draftSavedAt: said.draftSavedAt ?? null,
    elsewhere: said.elsewhere ?? null,
    questions: QUESTIONS,
    ratings: RATING_CHOICES,
    impacts: IMPACT_CHOICES,
  }
}

/** The forecast stands until the owner changes it; before the first, the due date is the forecast. */
function forecastOf(action: ActionToUpdate, last: ActionUpdate | null): CalendarDate {
  return last?.forecastOn ?? action.dueOn
}
