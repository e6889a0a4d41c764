// Loaded first into a process of its own (--import), whose clock then begins at BEGIN_AT and goes on from there: the real programme
// would send nothing on the Sunday on which somebody runs its tests.
const RealDate = Date
const ahead = RealDate.parse(process.env['BEGIN_AT'] ?? '') - RealDate.now()
if (Number.isNaN(ahead)) throw new Error('BEGIN_AT is no instant')

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: [] | [number]) => (given.length === 0 ? new target(target.now() + ahead) : Reflect.construct(target, given)),
  get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name)),
})
