import { compose } from '../../src/mail/compose.ts'

const letter = {
  facts: { expiresAt: '2026-03-09T09:00:00.000Z' },
  person: { name: 'Nia Fern' },
  council: { name: 'Westmere Borough Council' },
  baseUrl: 'https://tracker.test',
}

test.each(['invitation', 'password-link'] as const)(
  'the %s carries its link and until when it works, in text and in HTML',
  async (kind) => {
    const { subject, text, html } = await compose({ ...letter, kind, secret: 'a-token' })
    expect(subject).toMatch(/password for the improvement tracker/)
    for (const words of [text, html]) {
      expect(words).toContain('https://tracker.test/passwords/a-token')
      expect(words).toContain('until Monday 9 March 2026, 9:00am')
    }
  },
)

test.each(['invitation', 'password-link'] as const)('once sent, the %s is shown without its link', async (kind) => {
  const { text, html } = await compose({ ...letter, kind, secret: null })
  expect(text + html).not.toContain('/passwords/a')
  expect(text).toContain('[link removed]')
})
