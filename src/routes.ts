import type { Router } from 'express'
import { editActionRoutes } from './actions/edit-routes.ts'
import { newActionRoutes } from './actions/new-routes.ts'
import { actionRoutes } from './actions/routes.ts'
import type { Context } from './context.ts'
import { holidayListRoutes } from './deadlines/holiday-list-routes.ts'
import { holidayRoutes } from './deadlines/holiday-routes.ts'
import { templateRoutes } from './deadlines/template-routes.ts'
import { additionRoutes } from './duties/addition-routes.ts'
import { addresseeRoutes } from './duties/addressee-routes.ts'
import { choosingRoutes } from './duties/choosing-routes.ts'
import { dischargeRoutes } from './duties/discharge-routes.ts'
import { committeeRoutes } from './duties/committee/routes.ts'
import { committeePlanRoutes } from './duties/committee/plan-routes.ts'
import { dutyRoutes } from './duties/routes.ts'
import { statedDateRoutes } from './duties/stated-date-routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { historyRoutes } from './history/routes.ts'
import { inspectionEditRoutes } from './inspections/edit-routes.ts'
import { returnRoutes } from './inspections/return-routes.ts'
import { withdrawalRoutes } from './inspections/withdrawal-routes.ts'
import { inspectionRoutes } from './inspections/routes.ts'
import { discardingRoutes } from './intake/discarding-routes.ts'
import { intakeRoutes } from './intake/routes.ts'
import { preferencesRoutes } from './people/preferences/routes.ts'
import { calendarFeedRoutes } from './calendar/feed-routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { leavingRoutes } from './leaving/routes.ts'
import { othersCoverRoutes, ownCoverRoutes } from './people/cover/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { recommendationRoutes } from './recommendations/routes.ts'
import { letterRoutes } from './mail/routes.ts'
import { toldRoutes } from './mail/told-routes.ts'
import { healthRoutes } from './reminders/health-routes.ts'
import { rehearsalRoutes } from './reminders/rehearsal-routes.ts'
import { colourRoutes } from './settings/colour-routes.ts'
import { ladderRoutes } from './settings/ladder-routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { accountRoutes } from './sign-in/account-routes.ts'
import { firstRunRoutes } from './sign-in/first-run-routes.ts'
import { passwordRoutes } from './sign-in/password-routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { signOutRoutes } from './sign-in/sign-out-routes.ts'
import { editStatementRoutes } from './statements/edit-routes.ts'
import { publicStatementRoutes } from './statements/public-routes.ts'
import { statementProofRoutes } from './statements/proof-routes.ts'
import { statementPublicationRoutes } from './statements/publication-routes.ts'
import { statementRecordRoutes } from './statements/record-routes.ts'
import { statementRoutes } from './statements/routes.ts'
import { statementWithdrawalRoutes } from './statements/withdrawal-routes.ts'
import { editReportRoutes } from './status-reports/edit-routes.ts'
import { publicReportRoutes } from './status-reports/public-routes.ts'
import { publicationRoutes } from './status-reports/publication-routes.ts'
import { statusReportRoutes } from './status-reports/routes.ts'
import { answerRoutes } from './updates/challenges/answer-routes.ts'
import { challengeRoutes } from './updates/challenges/routes.ts'
import { givingRoutes } from './updates/giving-routes.ts'
import { roundRoutes } from './updates/round-routes.ts'
import { updateRoutes } from './updates/routes.ts'

export type Place = { path: string; routes: Router }

/** Asked by what watches the server: without a session, and answered even when the database is not. */
export function placesForMachines(context: Context): Place[] {
  return [{ path: '/healthz', routes: healthRoutes(context) }]
}

/** Anyone, without a session: nothing that is written there depends on who asks. */
export function placesForEveryone(context: Context): Place[] {
  return [
    { path: '/calendars', routes: calendarFeedRoutes(context) },
    { path: '/published/status-reports', routes: publicReportRoutes(context) },
    { path: '/published', routes: publicStatementRoutes(context) },
  ]
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
    { path: '/account/preferences', routes: preferencesRoutes(context) },
    { path: '/account/calendar', routes: calendarRoutes(context) },
    { path: '/people', routes: leavingRoutes(context) },
    { path: '/account', routes: ownCoverRoutes(context) },
    { path: '/people/:id', routes: othersCoverRoutes(context) },
    { path: '/people', routes: peopleRoutes(context) },
    { path: '/settings/reminders', routes: ladderRoutes(context) },
    { path: '/settings', routes: settingsRoutes(context) },
    { path: '/duty-templates', routes: templateRoutes(context) },
    { path: '/bank-holidays/list', routes: holidayListRoutes(context) },
    { path: '/bank-holidays', routes: holidayRoutes(context) },
    { path: '/letters/rehearsal', routes: rehearsalRoutes(context) },
    { path: '/letters', routes: letterRoutes(context) },
    { path: '/history', routes: historyRoutes(context) },
    { path: '/inspections', routes: inspectionRoutes(context) },
    { path: '/inspections', routes: inspectionEditRoutes(context) },
    { path: '/inspections', routes: withdrawalRoutes(context) },
    { path: '/inspections', routes: returnRoutes(context) },
    { path: '/inspections', routes: additionRoutes(context) },
    { path: '/recommendations', routes: recommendationRoutes(context) },
    { path: '/duties', routes: dutyRoutes(context) },
    { path: '/duties', routes: toldRoutes(context, 'duty') },
    { path: '/duties', routes: choosingRoutes(context) },
    { path: '/duties', routes: statedDateRoutes(context) },
    { path: '/duties', routes: dischargeRoutes(context) },
    { path: '/addressees', routes: addresseeRoutes(context) },
    { path: '/evidence', routes: evidenceRoutes(context) },
    { path: '/duties', routes: committeePlanRoutes(context) },
    { path: '/committee', routes: committeeRoutes(context) },
    { path: '/intake', routes: intakeRoutes(context) },
    { path: '/intake', routes: discardingRoutes(context) },
    { path: '/actions', routes: newActionRoutes(context) },
    { path: '/actions', routes: editActionRoutes(context) },
    { path: '/actions', routes: actionRoutes(context) },
    { path: '/actions', routes: toldRoutes(context, 'action') },
    { path: '/actions', routes: givingRoutes(context) },
    { path: '/updates', routes: updateRoutes(context) },
    { path: '/updates', routes: challengeRoutes(context) },
    { path: '/challenges', routes: answerRoutes(context) },
    { path: '/rounds', routes: roundRoutes(context) },
    { path: '/statements', routes: statementRoutes(context) },
    { path: '/statements', routes: editStatementRoutes(context) },
    { path: '/statements', routes: statementPublicationRoutes(context) },
    { path: '/statements', routes: statementRecordRoutes(context) },
    { path: '/statements', routes: statementWithdrawalRoutes(context) },
    { path: '/statements', routes: statementProofRoutes(context) },
    { path: '/status-reports', routes: statusReportRoutes(context) },
    { path: '/status-reports', routes: editReportRoutes(context) },
    { path: '/status-reports', routes: publicationRoutes(context) },
  ]
}
