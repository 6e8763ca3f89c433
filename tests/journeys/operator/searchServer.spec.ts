import { expect, test } from '@playwright/test'
import type { Page, Route } from '@playwright/test'
import { startMeilisearch, variablesOf } from '../../support/meilisearch.ts'
import type { MeilisearchServer } from '../../support/meilisearch.ts'
import { serveProduct } from '../../support/servedProduct.ts'
import type { ServedProduct } from '../../support/servedProduct.ts'

// Its own product with its own search server, which is stopped under it.
let server: MeilisearchServer | undefined
let product: ServedProduct | undefined

test.beforeAll(async () => {
  server = await startMeilisearch()
  if (server && !server.isLasting) product = await serveProduct(variablesOf(server))
})
test.afterAll(async () => {
  await product?.stop()
  await server?.stop()
})

/** Holds back the next search until it is released; `asked` once it is there. */
async function holdNext(page: Page) {
  const asked = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const hold = async (route: Route) => {
    asked.resolve()
    await released.promise
    await route.continue()
  }
  await page.route('**/api/search**', hold, { times: 1 })
  return { asked: asked.promise, release: released.resolve }
}

test('the search server stops while a person types: the results go on, and the page says why', async ({
  page,
}) => {
  test.skip(!product, 'There is no Meilisearch that may be stopped.')
  const answers: number[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/api/search')) answers.push(answer.status())
  })
  await page.goto(`${product?.origin}/tim-kiem/`)
  const box = page.getByRole('main').getByRole('searchbox')
  const headline = page.locator('.results h2')
  await box.pressSequentially('khám bệnh')
  await expect(headline).toContainText('kết quả cho “khám bệnh”')
  await expect(page.locator('.results mark').first()).toHaveText(/khám/i)
  const withServer = await headline.innerText()
  expect(answers.length).toBeGreaterThan(0)
  expect(new Set(answers)).toEqual(new Set([200]))

  // An answer that is under way: the heading stays with the results that it names.
  const held = await holdNext(page)
  await box.pressSequentially(' t')
  await held.asked
  await expect(box).toHaveValue('khám bệnh t')
  expect(await headline.innerText()).toBe(withServer)
  held.release()
  await expect(headline).toContainText('kết quả cho “khám bệnh t”')
  await box.fill('khám bệnh')
  await expect(headline).toHaveText(withServer)

  await server?.kill()
  // A name; a need is ranked by the process itself, which has not stopped.
  await box.fill('khám chữa')
  await expect(headline).toContainText('kết quả cho “khám chữa”')
  await expect(page.getByText('Máy chủ tìm kiếm tạm nghỉ')).toBeVisible()
  await expect(page.locator('.results mark').first()).toBeVisible()
  expect(answers.at(-1)).toBe(503)

  // The same words again, by the other engine: the same number.
  await box.fill('khám bệnh')
  await expect(headline).toHaveText(withServer)
})
