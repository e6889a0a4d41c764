import type { Router } from 'express'
import { editActionRoutes } from './actions/edit-routes.ts'
import { newActionRoutes } from './actions/new-routes.ts'
import { actionRoutes } from './actions/routes.ts'
import type { Context } from './context.ts'
import { committeeRoutes } from './duties/committee/routes.ts'
import { committeePlanRoutes } from './duties/committee/plan-routes.ts'
import { dutyRoutes } from './duties/routes.ts'
import { historyRoutes } from './history/routes.ts'
import { inspectionEditRoutes } from './inspections/edit-routes.ts'
import { inspectionRoutes } from './inspections/routes.ts'
import { intakeRoutes } from './intake/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { recommendationRoutes } from './recommendations/routes.ts'
import { letterRoutes } from './mail/routes.ts'
import { healthRoutes } from './reminders/health-routes.ts'
import { rehearsalRoutes } from './reminders/rehearsal-routes.ts'
import { colourRoutes } from './settings/colour-routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { accountRoutes } from './sign-in/account-routes.ts'
import { firstRunRoutes } from './sign-in/first-run-routes.ts'
import { passwordRoutes } from './sign-in/password-routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { signOutRoutes } from './sign-in/sign-out-routes.ts'
import { editReportRoutes } from './status-reports/edit-routes.ts'
import { publicationRoutes } from './status-reports/publication-routes.ts'
import { statusReportRoutes } from './status-reports/routes.ts'
import { givingRoutes } from './updates/giving-routes.ts'
import { updateRoutes } from './updates/routes.ts'

export type Place = { path: string; routes: Router }

/** Asked by what watches the server: without a session, and answered even when the database is not. */
export function placesForMachines(context: Context): Place[] {
  return [{ path: '/healthz', routes: healthRoutes(context) }]
}

/** Whoever asks. */
export function publicPlaces(context: Context): Place[] {
  return [
    { path: '/council.css', routes: colourRoutes(context) },
    { path: '/first-run', routes: firstRunRoutes(context) },
    { path: '/sign-in', routes: signInRoutes(context) },
    { path: '/passwords', routes: passwordRoutes(context) },
    { path: '/sign-out', routes: signOutRoutes() },
  ]
}

/** Those who have signed in; each feature says who among them. */
export function places(context: Context): Place[] {
  return [
    { path: '/account', routes: accountRoutes(context) },
    { path: '/people', routes: peopleRoutes(context) },
    { path: '/settings', routes: settingsRoutes(context) },
    { path: '/letters/rehearsal', routes: rehearsalRoutes(context) },
    { path: '/letters', routes: letterRoutes(context) },
    { path: '/history', routes: historyRoutes(context) },
    { path: '/inspections', routes: inspectionRoutes(context) },
    { path: '/inspections', routes: inspectionEditRoutes(context) },
    { path: '/recommendations', routes: recommendationRoutes(context) },
    { path: '/duties', routes: dutyRoutes(context) },
    { path: '/duties', routes: committeePlanRoutes(context) },
    { path: '/committee', routes: committeeRoutes(context) },
    { path: '/intake', routes: intakeRoutes(context) },
    { path: '/actions', routes: newActionRoutes(context) },
    { path: '/actions', routes: editActionRoutes(context) },
    { path: '/actions', routes: actionRoutes(context) },
    { path: '/actions', routes: givingRoutes(context) },
    { path: '/updates', routes: updateRoutes(context) },
    { path: '/status-reports', routes: statusReportRoutes(context) },
    { path: '/status-reports', routes: editReportRoutes(context) },
    { path: '/status-reports', routes: publicationRoutes(context) },
  ]
}
