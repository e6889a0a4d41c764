import type { Router } from 'express'
import type { Context } from './context.ts'
import { intakeRoutes } from './intake/routes.ts'
import { colourRoutes } from './settings/colour-routes.ts'
import { accountRoutes } from './sign-in/account-routes.ts'
import { passwordRoutes } from './sign-in/password-routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { signOutRoutes } from './sign-in/sign-out-routes.ts'
import { givingRoutes } from './updates/giving-routes.ts'
import { updateRoutes } from './updates/routes.ts'

export type Place = { path: string; routes: Router }

/** Whoever asks. */
export function publicPlaces(context: Context): Place[] {
  return [
    { path: '/council.css', routes: colourRoutes(context) },
    { path: '/sign-in', routes: signInRoutes(context) },
    { path: '/passwords', routes: passwordRoutes(context) },
    { path: '/sign-out', routes: signOutRoutes() },
  ]
}

/** Those who have signed in; each feature says who among them. */
export function places(context: Context): Place[] {
  return [
    { path: '/account', routes: accountRoutes(context) },
    { path: '/intake', routes: intakeRoutes(context) },
    { path: '/actions', routes: givingRoutes(context) },
    { path: '/updates', routes: updateRoutes(context) },
  ]
}
