import { isCommonPassword } from '../../src/sign-in/common-passwords.ts'
import { problemWith } from '../../src/sign-in/password-rule.ts'

const context = { isCommon: isCommonPassword, known: ['Mo Farrant', 'mo.farrant@westmere.example', 'Westmere Borough Council'] }

test.each([
  ['three words', 'lavender tractor pebble'],
  ['a sentence with accents', 'Où est la bibliothèque?'],
  ['twelve characters', 'Kx7#qPz!mR2v'],
  ['one’s name in a longer sentence', 'Mo never eats mangoes in May'],
])('%s makes a password', (_what, password) => {
  expect(problemWith(password, context)).toBeNull()
})

test.each([
  ['nothing', '', /Enter a password/],
  ['eleven characters', 'lavender tr', /12 characters or more/],
  ['eleven, counted as people count', '🍋🍋🍋🍋🍋🍊🍊🍊🍊🍊🍎', /12 characters or more/],
  ['a novel', 'lavender tractor '.repeat(20), /200 characters or fewer/],
  ['what many use', 'Q1w2e3r4t5y6', /Many people use/],
  ['what many use, with a year and a mark', 'Sunshine2026!', /Many people use/],
  ['the same in full-width letters', 'ｓｕｎｓｈｉｎｅ２０２６！', /Many people use/],
  ['a word twice', 'letmeinletmein', /Many people use/],
  ['one key', 'aaaaaaaaaaaaaa', /Many people use/],
  ['a run', 'zyxwvutsrqponm', /Many people use/],
  ['the council and the year', 'Westmere-2026', /must not be made of your name/],
  ['one’s name', 'Mo_Farrant_99', /must not be made of your name/],
  ['one’s e-mail address', 'mo.farrant@westmere.example', /must not be made of your name/],
])('%s does not', (_what, password, problem) => {
  expect(problemWith(password, context)).toMatch(problem)
})
