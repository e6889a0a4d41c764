import type { Router } from 'express'
import type { Context } from './context.ts'
import { signInRoutes } from './sign-in/routes.ts'

export type Place = { path: string; routes: Router }

/** Whoever asks. */
export function publicPlaces(context: Context): Place[] {
  return [{ path: '/sign-in', routes: signInRoutes(context) }]
}

/** Those who have signed in; each feature says who among them. */
export function places(_context: Context): Place[] {
  return []
}
