// `costlyVisitors.mjs <origin> <kind>`: eight visitors who ask for the costliest that anybody may, again and again,
// until the process is ended. A process of its own, so that what it costs to ask is not measured with the answers.
const [origin = '', kind = ''] = process.argv.slice(2)

const application = () => {
  const form = new FormData()
  form.append('papers', new File([new Uint8Array(24_000_000)], 'a.pdf'))
  return fetch(`${origin}/api/vendorApplications/apply`, { method: 'POST', body: form })
}
const asks = {
  list: () => fetch(`${origin}/api/offerings?limit=1000&depth=3`),
  picture: () => fetch(`${origin}/api/og?title=${Math.random()}`),
  admin: () => fetch(`${origin}/admin/login`),
  application,
}
const ask = asks[kind]
if (!ask) throw new Error(`There is no kind “${kind}”.`)

for (let visitor = 0; visitor < 8; visitor += 1) void visit()

async function visit() {
  for (;;) {
    const answer = await ask()
    await answer.arrayBuffer()
    process.stdout.write('.')
  }
}
