/** Somebody who has signed in: the cookie they carry and the token their forms do. */
export type Visitor = { cookie: string; token: string }

export async function signIn(url: string, { email, password }: { email: string; password: string }): Promise<Visitor> {
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', body: new URLSearchParams({ email, password }), redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const page = await fetch(`${url}/account`, { headers: { cookie } })
  const [, token] = /name="_csrf" value="([^"]+)"/.exec(await page.text()) ?? []
  if (!token) throw new Error(`${email} could not sign in: ${answer.status}`)
  return { cookie, token }
}
