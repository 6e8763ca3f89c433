import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { signedInApi, submitAdoption } from '../../support/api.ts'
import { serveProduct } from '../../support/servedProduct.ts'
import type { ServedProduct } from '../../support/servedProduct.ts'
import { fireHavingRead } from '../../support/havingRead.ts'

// Its own product: the others must not feel that a process is killed.
let product: ServedProduct
test.beforeAll(async () => {
  product = await serveProduct()
})
test.afterAll(() => product.stop())

const today = new Date().toISOString().slice(0, 10)
const page = async (address: string) => (await fetch(`${product.origin}${address}`)).text()

async function stateOf(id: string) {
  const leader = await signedInApi(product.origin, 'lanhdao.yte@demo.example')
  const [adoption, history] = await Promise.all([
    leader<{ state: string; milestones: unknown[] }>('GET', `/api/adoptions/${id}?depth=0`),
    leader<{ docs: { event: string }[] }>('GET', `/api/history?where[subjectId][equals]=${id}`),
  ])
  return {
    state: adoption.body.state,
    levels: adoption.body.milestones.length,
    approvals: history.body.docs.filter(({ event }) => event === 'approve').length,
  }
}

test('killed in the middle of approvals, each is done whole or not at all', async () => {
  const officer = await signedInApi(product.origin, 'canbo.yte@demo.example')
  const leader = await signedInApi(product.origin, 'lanhdao.yte@demo.example')
  const sent = []
  for (let count = 0; count < 12; count += 1) {
    sent.push(await submitAdoption(officer, 'tu-van-kham-chua-benh-tu-xa'))
  }
  // The process is killed while some have been answered and some have not.
  const approvals = sent.map(({ id, evidence }) =>
    fireHavingRead(leader, `/api/adoptions/${id}`, 'approve', { date: today, evidence }).then(
      ({ status }) => status,
      () => 0,
    ),
  )
  await Promise.any(
    approvals.map(async (approval) =>
      (await approval) === 200 ? true : Promise.reject(new Error('refused')),
    ),
  )
  await product.killAndRestart()
  const answers = await Promise.all(approvals)
  for (const [index, { id }] of sent.entries()) {
    const after = await stateOf(id)
    const isWhole = after.state === 'announced' && after.levels === 1 && after.approvals === 1
    const isNothing =
      after.state === 'awaitingApproval' && after.levels === 0 && after.approvals === 0
    expect(isWhole || isNothing, JSON.stringify(after)).toBe(true)
    // What was answered with success is never lost.
    if (answers[index] === 200) expect(isWhole).toBe(true)
  }
})

test('killed in the middle of a publication, the site stays whole and catches up after the start', async () => {
  const officer = await signedInApi(product.origin, 'canbo.yte@demo.example')
  const leader = await signedInApi(product.origin, 'lanhdao.yte@demo.example')
  const { id, evidence } = await submitAdoption(officer, 'tu-van-kham-chua-benh-tu-xa')
  await fireHavingRead(leader, `/api/adoptions/${id}`, 'approve', { date: today, evidence })
  const building = async () =>
    (await readdir(path.join(product.dataDir, 'releases'))).filter((name) =>
      name.startsWith('.building'),
    )
  await expect.poll(async () => (await building()).length, { intervals: [50] }).toBeGreaterThan(0)
  await product.killAndRestart()
  expect(await page('/')).toContain('</html>')
  await expect.poll(() => page('/don-vi/so-y-te-lao-cai/'), { timeout: 30_000 }).toContain(evidence)
  // What the killed process had begun to build is not left to fill the disk.
  await expect.poll(building).toEqual([])
})
