import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { languages } from '../../../cms/src/domain/language/language.ts'
import type { Language } from '../../../cms/src/domain/language/language.ts'
import { pagePath } from '../../../cms/src/domain/publication/routes.ts'
import { violationsAt } from '../../support/accessibility.ts'
import { signedInApi, submitAdoption } from '../../support/api.ts'
import { expectNoSidewaysScroll, openBrowser, openDesk } from '../../support/people.ts'
import { fireHavingRead } from '../../support/havingRead.ts'

// axe on every screen of the workspace, in both languages, themes and widths.

const today = new Date().toISOString().slice(0, 10)

/** An adoption at each of the stages that have a screen of their own, a record of a choice at both of its. */
async function makeRecords() {
  const origin = process.env.PRODUCT_ORIGIN ?? ''
  const officer = await signedInApi(origin, 'canbo.nghean@demo.example')
  const leader = await signedInApi(origin, 'lanhdao.nghean@demo.example')
  const submit = () => submitAdoption(officer, 'tu-van-kham-chua-benh-tu-xa')
  const [waiting, announced, sentBack] = [await submit(), await submit(), await submit()]
  await fireHavingRead(leader, `/api/adoptions/${announced.id}`, 'approve', {
    date: today,
    evidence: announced.evidence,
  })
  await fireHavingRead(leader, `/api/adoptions/${sentBack.id}`, 'sendBack', {
    reason: 'Ghi rõ nơi dùng.',
  })
  const offering = await officer<{ docs: { id: string }[] }>(
    'GET',
    '/api/offerings?where[slug][equals]=hoi-chan-lien-vien-b&depth=0',
  )
  const draft = async () => {
    const { body } = await officer<{ doc: { id: string } }>('POST', '/api/selections', {
      key: crypto.randomUUID(),
      title: 'Hồ sơ để xem màn hình',
      need: 'Hội chẩn với bệnh viện tỉnh.',
      candidates: [
        { item: { relationTo: 'offerings', value: offering.body.docs[0]?.id }, chosen: true },
      ],
      outcome: 'chosen',
      outcomeReason: 'Đủ chức năng.',
    })
    return body.doc.id
  }
  const [selection, locked] = [await draft(), await draft()]
  await officer('POST', `/api/selections/${locked}/lock`, {})
  return { waiting: waiting.id, announced: announced.id, sentBack: sentBack.id, selection, locked }
}

let records: Awaited<ReturnType<typeof makeRecords>>
test.beforeAll(async () => {
  records = await makeRecords()
})

const look = (page: Page, where: string) => violationsAt(page, where, expectNoSidewaysScroll)

/** The address of an adoption's or a record's screen. */
const screens = (language: Language): [path: string, ready: string][] => {
  const selection = pagePath('workspaceSelection', language)
  const adoption = pagePath('workspaceAdoption', language)
  return [
    [pagePath('workspace', language), '.desk .message'],
    [selection, '.form'],
    [`${selection}?id=${records.selection}`, '.candidate'],
    [`${selection}?id=${records.locked}`, '.locked code'],
    [adoption, '.form'],
    [`${adoption}?id=${records.sentBack}`, '.form .note'],
    [`${adoption}?id=${records.waiting}`, '.adoption dl'],
    [`${adoption}?id=${records.announced}`, '.adoption table'],
  ]
}

for (const language of languages) {
  test(`the screens of an officer hold nothing that axe finds (${language})`, async ({
    browser,
  }) => {
    const page = await openDesk(browser, 'canbo.nghean@demo.example')
    const found: Awaited<ReturnType<typeof look>> = []
    for (const [path, ready] of screens(language)) {
      await page.goto(path)
      await page.locator(ready).first().waitFor()
      found.push(...(await look(page, path)))
    }
    // What opens on a screen: the question before a lock, errors, the review, the form of an event.
    await page.goto(`${pagePath('workspaceSelection', language)}?id=${records.selection}`)
    await page.locator('.form > .actions .button.main').click()
    await page.locator('dialog[open]').waitFor()
    found.push(...(await look(page, 'lock')))
    await page.goto(`${pagePath('workspaceAdoption', language)}?id=${records.sentBack}`)
    await page.locator('#field-contractPrice').fill('mười')
    await page.locator('.form > .actions .button.main').click()
    await page.locator('.problems').waitFor()
    found.push(...(await look(page, 'errors')))
    await page.locator('#field-contractPrice').fill('1.250.000')
    await page.locator('.form > .actions .button.main').click()
    await page.locator('dl.facts').waitFor()
    found.push(...(await look(page, 'review')))
    await page.goto(`${pagePath('workspaceAdoption', language)}?id=${records.announced}`)
    await page.locator('.adoption .actions .button.main').click()
    await page.locator('form.event').waitFor()
    found.push(...(await look(page, 'event')))
    await page.context().close()
    expect(found).toEqual([])
  })

  test(`signing in and resetting a password hold nothing that axe finds (${language})`, async ({
    browser,
  }) => {
    const page = await openBrowser(browser)
    const found: Awaited<ReturnType<typeof look>> = []
    for (const path of ['signIn', 'resetPassword'] as const) {
      await page.goto(pagePath(path, language))
      await page.locator('.form').waitFor()
      found.push(...(await look(page, path)))
    }
    await page.goto(`${pagePath('signIn', language)}#forgotten`)
    await page.reload()
    await page.locator('.form').waitFor()
    found.push(...(await look(page, 'forgotten')))
    await page.context().close()
    expect(found).toEqual([])
  })
}
